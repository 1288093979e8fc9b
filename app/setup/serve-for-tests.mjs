// The web server of the browser tests: the production build on a fresh database of the sample company.
import { databaseFiles } from './test-data.mjs';
import { rmSync } from 'node:fs';
import { build, shuyu } from './build.mjs';
import { buildSampleWhenChanged } from './prepare.mjs';
import { forwardSignals, startServer } from './server.mjs';
import { runScript } from './steps.mjs';

await runScript(async () => {
  await build();
  await buildSampleWhenChanged();
  for (const file of databaseFiles) rmSync(file, { force: true });
  await shuyu('migrate');
  await shuyu('sample', 'seed');
  const server = startServer('production');
  forwardSignals(() => server);
  process.exitCode = await server.ended;
});
