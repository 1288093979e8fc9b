#!/usr/bin/env node
// The `shuyu` command: `npx shuyu …` or `npm run shuyu -- …`. Bundles the command line first when its sources have changed.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleQuietlyWhenChanged, nodeFolder } from '../setup/bundle.mjs';
import { root, runScript } from '../setup/steps.mjs';

await runScript(async () => {
  process.env.INIT_CWD ??= process.cwd();
  // Standard output is the answer, not a log.
  process.env.LOG_LEVEL ??= 'silent';
  process.chdir(root);
  await bundleQuietlyWhenChanged();
  await import(pathToFileURL(path.join(root, nodeFolder, 'shuyu.js')).href);
});
