import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/migrated-database';

const projectRoot = path.resolve(import.meta.dirname, '../..');
const libraries = ['@duckdb/duckdb-wasm', '@duckdb/node-api', 'chart.js', 'mdx-bundler', 'react', '@prisma/client'];

/** A house with one breach of each rule: the file that breaks it, and what it holds. */
const breaches: Record<string, { rule: string; text: string }> = {
  'app/features/labs/uses-route.ts': { rule: 'routes-and-verbs-stand-alone', text: "import '~/routes/lab';" },
  'app/features/labs/uses-verb.ts': { rule: 'front-doors-are-never-imported', text: "import '~/cli/verb';" },
  'app/routes/uses-route.ts': { rule: 'routes-and-verbs-stand-alone', text: "import './lab';" },
  'app/ui/uses-feature.ts': { rule: 'ground-floor-knows-no-feature', text: "import '~/features/labs/pure';" },
  'app/features/labs/uses-verb-of-other.server.ts': { rule: 'features-share-pure-files', text: "import '~/features/goals/read.server';" },
  'app/features/labs/uses-view-of-other.tsx': { rule: 'features-share-pure-files', text: "import '~/features/goals/view';" },
  'app/features/labs/uses-react.ts': { rule: 'plain-files-are-pure', text: "import 'react';" },
  'app/features/labs/uses-server.ts': { rule: 'plain-files-are-pure', text: "import './own.server';" },
  'app/features/labs/uses-node.ts': { rule: 'plain-files-use-no-node', text: "import 'node:fs';" },
  'app/features/labs/view-uses-server.tsx': { rule: 'views-use-no-server', text: "import './own.server';" },
  'app/features/labs/runs.client.ts': { rule: 'one-door-duckdb-wasm', text: "import '@duckdb/duckdb-wasm';" },
  'app/features/labs/runs.server.ts': { rule: 'one-door-duckdb-node-api', text: "import '@duckdb/node-api';" },
  'app/features/goals/chart.client.tsx': { rule: 'one-door-chart.js', text: "import 'chart.js';" },
  'app/features/lessons/compile.server.ts': { rule: 'one-door-mdx-compiler', text: "import 'mdx-bundler';" },
  'app/features/labs/queries.server.ts': { rule: 'one-door-prisma', text: "import '@prisma/client';" },
  'app/engine/one.ts': { rule: 'no-cycles', text: "import './two';" },
  'app/engine/uses-tests.ts': { rule: 'tests-are-never-imported', text: "import '../../tests/scene';" },
  'app/engine/lost.ts': { rule: 'nothing-is-missing', text: "import './nowhere';" },
};

/** What the breaches import, and what is allowed to import the same. */
const innocent: Record<string, string> = {
  'app/routes/lab.ts': "import '~/features/labs/pure';",
  'app/cli/verb.ts': "import '~/features/labs/own.server';",
  'app/features/labs/pure.ts': "import '~/features/goals/pure'; import '~/engine/pure';",
  'app/features/labs/own.server.ts': "import 'node:fs'; import '~/server/db.server';",
  'app/features/labs/use-own.ts': "import 'react';",
  'app/features/labs/own.tsx': "import 'react'; import type {} from './own.server';",
  'app/features/goals/pure.ts': '',
  'app/features/goals/read.server.ts': '',
  'app/features/goals/view.tsx': '',
  'app/engine/pure.ts': '',
  'app/engine/two.ts': "import './one';",
  'app/engine/duckdb.client.ts': "import '@duckdb/duckdb-wasm';",
  'app/engine/native.server.ts': "import '@duckdb/node-api';",
  'app/ui/chart.client.tsx': "import 'chart.js';",
  'app/server/mdx.server.ts': "import 'mdx-bundler';",
  'app/server/db.server.ts': "import '@prisma/client';",
  'tests/scene.ts': "import '../app/features/labs/own.server';",
};

let violations: { file: string; rule: string }[];

beforeAll(() => {
  const home = temporaryFolder();
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), `${text}\nexport {};\n`);
  };
  for (const [file, text] of Object.entries(innocent)) write(file, text);
  for (const [file, { text }] of Object.entries(breaches)) write(file, text);
  for (const library of libraries) {
    write(`node_modules/${library}/index.js`, '');
    writeFileSync(
      path.join(home, `node_modules/${library}/package.json`),
      JSON.stringify({ name: library, version: '1.0.0', main: 'index.js' }),
    );
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(path.join(projectRoot, file), path.join(home, file));
  writeFileSync(
    path.join(home, 'package.json'),
    JSON.stringify({ dependencies: Object.fromEntries(libraries.map(name => [name, '1.0.0'])) }),
  );
  const cruise = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(process.execPath, [cruise, 'app', 'tests', '--output-type', 'json'], {
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const report: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(stdout);
  violations = report.summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
});

test.each(Object.entries(breaches))('%s is caught', (file, { rule }) => {
  expect(violations).toContainEqual({ file, rule });
});

test.each(Object.keys(innocent).filter(file => file !== 'app/engine/two.ts'))('%s is left in peace', file => {
  expect(violations.filter(violation => violation.file === file)).toEqual([]);
});
