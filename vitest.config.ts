import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/** Tests of verbs and of processes: they open databases, fork children, or run the command line. */
const serverTests = ['tests/**/*.server.test.ts', 'tests/server/**/*.test.ts', 'tests/cli/**/*.test.ts', 'tests/setup/**/*.test.ts'];
const contentTests = ['tests/content/**/*.test.ts'];
const browserTests = ['tests/e2e/**', 'tests/bench/**'];

export default defineConfig({
  plugins: [tsconfigPaths()],
  esbuild: { jsx: 'automatic' },
  test: {
    globalSetup: ['tests/support/prepare.ts'],
    // Two cores: more workers only wait for each other, and for the sandbox's children.
    maxWorkers: 2,
    // Far beyond what any test takes: a busy machine must not make one fail.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { NODE_ENV: 'test', LANG: 'zh_CN.UTF-8', LC_ALL: '', TZ: 'UTC' },
    setupFiles: ['tests/support/own-data.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...serverTests, ...contentTests, ...browserTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/own-data.ts', 'tests/support/dom.ts'],
        },
      },
      { extends: true, test: { name: 'server', environment: 'node', include: serverTests } },
      { extends: true, test: { name: 'content', environment: 'node', include: contentTests, testTimeout: 300_000 } },
    ],
  },
});
