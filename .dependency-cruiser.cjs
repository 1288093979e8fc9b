// The direction of imports: routes | cli → features → the ground floor. docs/decisions says why.

const groundFloor = '^app/(engine|ui|i18n|server|sample-company)/';
const frontDoors = '^app/(routes|cli)/';
/** `name.ts`, but not `name.server.ts`, `name.client.ts`, a hook (`use-name.ts`) or React. */
const pureFile = {
  path: '^app/(features|engine|ui|i18n|server|sample-company)/.+\\.ts$',
  pathNot: ['\\.(server|client|d)\\.ts$', '/use-[^/]+\\.ts$'],
};
/** Processes of their own: they start what others only call. */
const processes = ['^app/server/main\\.ts$'];

/** One heavy library, and the only files that may import it. A type is not an import of the library. */
const door = ({ name, library, opens }) => ({
  name: `one-door-${name}`,
  comment: `Only ${opens} imports ${name}; everybody else calls it.`,
  severity: 'error',
  from: { path: '^(app|prisma)/', pathNot: opens },
  to: { path: library },
});

module.exports = {
  forbidden: [
    {
      name: 'front-doors-are-never-imported',
      comment: 'A route or a verb of the command line only connects; what two of them need belongs to a feature.',
      severity: 'error',
      from: { pathNot: [frontDoors, '^app/routes\\.ts$'] },
      to: { path: frontDoors },
    },
    {
      name: 'routes-and-verbs-stand-alone',
      comment: 'Nobody imports a route, not even another route; verbs share only the floor of app/cli itself.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'ground-floor-knows-no-feature',
      comment: 'What two features use is on the ground floor; it must stand without them.',
      severity: 'error',
      from: { path: groundFloor },
      to: { path: '^app/features/' },
    },
    {
      name: 'features-share-pure-files',
      comment: "Another feature's verbs and views are composed by the route.",
      severity: 'error',
      from: { path: '^app/features/([^/]+)/' },
      to: { path: '^app/features/(?!$1/)[^/]+/', pathNot: '^app/features/.+/(?!use-)[^/.]+\\.ts$' },
    },
    {
      name: 'plain-files-are-pure',
      comment: 'A plain .ts decides: no React, Prisma, Remix, Node or engine, so that it runs and is tested anywhere.',
      severity: 'error',
      from: { path: pureFile.path, pathNot: [...pureFile.pathNot, ...processes] },
      to: {
        dependencyTypesNot: ['type-only'],
        path: [
          '\\.(server|client)\\.tsx?$',
          '\\.tsx$',
          'node_modules/(react|react-dom|@remix-run|@prisma|@duckdb|better-sqlite3|express|chart\\.js|pino)/',
          '^prisma/generated/',
        ],
      },
    },
    {
      name: 'plain-files-use-no-node',
      comment: 'A plain .ts also runs in the browser.',
      severity: 'error',
      from: { path: pureFile.path, pathNot: [...pureFile.pathNot, ...processes] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'views-use-no-server',
      comment: 'React files run in the browser too; only routes connect them to the server.',
      severity: 'error',
      from: { path: '^app/(features|ui)/.+\\.tsx$' },
      to: { path: ['\\.server\\.tsx?$', '^node:'], dependencyTypesNot: ['type-only'] },
    },
    door({ name: 'duckdb-wasm', library: 'node_modules/@duckdb/duckdb-wasm/', opens: '^app/engine/duckdb\\.client\\.ts$' }),
    door({ name: 'duckdb-node-api', library: 'node_modules/@duckdb/node-api/', opens: '^app/engine/[^/]+\\.server\\.ts$' }),
    door({ name: 'chart.js', library: 'node_modules/(chart\\.js|react-chartjs-2)/', opens: '^app/ui/' }),
    door({ name: 'mdx-compiler', library: 'node_modules/(mdx-bundler|@mdx-js)/', opens: '^app/server/mdx\\.server\\.ts$' }),
    door({
      name: 'prisma',
      library: ['^prisma/generated/', 'node_modules/@prisma/client/'],
      opens: '^(app/server/db\\.server\\.ts$|prisma/)',
    }),
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-are-never-imported',
      comment: 'Tests import anything; nothing imports tests.',
      severity: 'error',
      from: { path: '^(app|prisma)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-is-missing',
      comment: 'An import that resolves to nothing would escape every rule above.',
      severity: 'error',
      from: { path: '^(app|tests)/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: ['^(build|data|public)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
