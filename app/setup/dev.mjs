// `npm run dev`: the portal with hot reload. Vite reloads pages, styles and what loaders import; the processes that Vite does not hold
// (the HTTP server, the sandbox child) are bundled again when their sources change, and started again when that made a difference.
import { readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { bundle, nodeFolder } from './bundle.mjs';
import { publishEngineWhenChanged } from './engine.mjs';
import { requireNode } from './install.mjs';
import { prepareCode, prepareData } from './prepare.mjs';
import { addressOf, forwardSignals, requireFreePort, startServer } from './server.mjs';
import { root, runScript } from './steps.mjs';
import { say } from './words.mjs';

/** Editors save in bursts. */
const settleMs = 300;

async function main() {
  requireNode();
  const port = await requireFreePort();
  await prepareCode();
  await prepareData();
  await publishEngineWhenChanged();

  let server = startServer('development');
  let stopping = false;
  forwardSignals(() => server);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => (stopping = true));
  if (await server.listening) console.log(`\n  ${say.open(addressOf(port))}\n  ${say.stop}\n`);

  const watchers = onChange(['app/server', 'app/engine', 'app/i18n'], async () => {
    if (!(await bundleDiffers())) return;
    console.log(`▸ ${say.restarting}`);
    await server.stop();
    server = startServer('development');
  });
  // A server that died of a mistake in the code is started again by the next change; one that was told to stop ends the session.
  while (!stopping) await server.ended.then(() => new Promise(resolve => setTimeout(resolve, settleMs)));
  for (const watcher of watchers) watcher.close();
}

/** Calls `work` once the files have been quiet for a moment; one call at a time. */
function onChange(folders, work) {
  let timer;
  let running = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(work)), settleMs);
  };
  return folders.map(folder => watch(path.join(root, folder), { recursive: true }, soon));
}

async function bundleDiffers() {
  const before = longRunningModules();
  try {
    await bundle();
  } catch {
    console.log(say.waiting); // esbuild has printed where the mistake is.
    return false;
  }
  return longRunningModules() !== before;
}

/** The modules name their chunks by content, so these two texts change with anything they import. */
function longRunningModules() {
  return ['main.js', 'sandbox-child.js'].map(name => readFileSync(path.join(root, nodeFolder, name), 'utf8')).join('\n');
}

await runScript(main);
