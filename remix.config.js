/**
 * The options of the Remix Vite plugin, and the site map: every address of the portal and the file in app/routes/ that answers it.
 * app/routes.ts hands the map to Remix; a test reads it and demands a row of access expectations for each address
 * (tests/server/access.test.ts).
 */

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
};

/**
 * @param {string} path
 * @param {string} file below app/routes/
 * @param {ReturnType<typeof at>[]} [children] pages shown inside this one
 * @returns {{ path?: string, index?: boolean, file: string, children?: ReturnType<typeof at>[] }}
 */
const at = (path, file, children) => ({ ...(path ? { path } : { index: true }), file: `routes/${file}`, ...(children && { children }) });

export const routes = [
  at('', 'today.tsx'),
  at('sign-in', 'sign-in.tsx'),
  at('sign-out', 'sign-out.ts'),
  at('join/:token', 'join.tsx'),
  at('preferences', 'preferences.ts'),

  at('learn', 'learn.tsx'),
  at('modules/:slug/quiz', 'module-quiz.tsx'),
  at('modules/:slug/entry', 'module-entry.tsx'),
  at('lessons/:slug', 'lesson.tsx'),
  at('lessons/:slug/progress', 'lesson-progress.ts'),
  at('mdx/:file', 'mdx-module.ts'),
  at('labs/:slug', 'lab.tsx'),
  at('labs/:slug/draft', 'lab-draft.ts'),
  at('labs/:slug/hints', 'lab-hints.ts'),
  at('labs/:slug/reference', 'lab-reference.ts'),
  at('labs/:slug/counter-example', 'lab-counter-example.ts'),
  at('labs/:slug/submissions', 'lab-submissions.ts'),
  at('glossary', 'glossary.tsx'),
  at('playground', 'playground.tsx'),
  at('playground/tabs', 'playground-tabs.ts'),
  at('q', 'shares.tsx'),
  at('q/new', 'share-query.ts'),
  at('q/:id', 'shared-query.tsx'),
  at('memory/runs', 'memory-runs.ts'),
  at('memory/snippets', 'memory-snippets.ts'),
  at('run', 'run.ts'),

  at('capstone/:slug', 'capstone.tsx'),
  at('reviews', 'reviews.tsx', [at(':id', 'review.tsx')]),
  at('certificates', 'certificates.tsx'),
  at('verify', 'verify.tsx'),
  at('verify/:serial', 'verify-serial.tsx'),

  at('goals', 'goals.tsx'),
  at('goals/wall', 'wall.tsx'),
  at('goals/wall/board', 'wall-board.ts'),
  at('goals/wall/screens', 'wall-screens.tsx'),
  at('goals/:slug', 'goal.tsx'),
  at('goals/:slug/edit', 'goal-edit.tsx'),
  at('goals/:slug/check-ins', 'goal-check-ins.ts'),

  at('metrics', 'metrics.tsx'),
  at('metrics/:slug', 'metric.tsx'),

  at('data/dictionary', 'dictionary.tsx', [at(':table', 'dictionary-table.tsx')]),

  at('submissions', 'submissions.tsx'),
  at('exports/:file', 'export-scoreboard.ts'),
  at('exports/goals/:file', 'export-goal.ts'),
  at('exports/metrics/:file', 'export-metric.ts'),
  at('notifications', 'notifications.tsx'),
  at('alerts', 'alerts.tsx'),
  at('alerts/rules', 'alert-rules.tsx'),
  at('channels', 'channels.tsx'),
  at('reports', 'reports.tsx'),
  at('reports/:id', 'report.tsx'),
  at('goals/:slug/share', 'share-goal.ts'),
  at('shared', 'goal-shares.tsx'),
  at('shared/:token', 'shared-goal.tsx'),
  at('people', 'people.tsx'),
  at('regrade', 'regrade.tsx'),
  at('regrade/seen', 'regrade-seen.ts'),
  at('*', 'not-found.tsx'),
];
