// `npm start`: from a clean clone to a running portal; again, only what has changed.
import { buildSiteWhenChanged, shuyu } from './build.mjs';
import { publishEngineWhenChanged } from './engine.mjs';
import { requireNode } from './install.mjs';
import { prepareCode, prepareData } from './prepare.mjs';
import { addressOf, forwardSignals, requireFreePort, startServer } from './server.mjs';
import { durationOf, runScript } from './steps.mjs';
import { say } from './words.mjs';

async function main() {
  const started = Date.now();
  requireNode();
  const port = await requireFreePort();
  await prepareCode();
  await prepareData();
  await buildSiteWhenChanged();
  await publishEngineWhenChanged();

  console.log(`▸ ${say.serving}`);
  const server = startServer('production');
  forwardSignals(() => server);
  if (await server.listening) await announce({ port, started });
  const code = await server.ended;
  if (code !== 0) console.error(say.died(code));
  process.exitCode = code;
}

async function announce({ port, started }) {
  const { output } = await shuyu('sample', 'accounts');
  const lines = [say.ready(durationOf(started)), '', say.open(addressOf(port)), ''];
  if (output.trim()) lines.push(say.accounts, output.trimEnd().replace(/^/gm, '  '), '');
  console.log(`\n${[...lines, say.stop].join('\n').replace(/^(?=.)/gm, '  ')}\n`);
}

await runScript(main);
