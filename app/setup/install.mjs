// The packages of the lockfile, installed when they are not those of the last time.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run, step } from './steps.mjs';
import { say } from './words.mjs';

const stamp = path.join(root, 'node_modules', '.shuyu-installed');

/** Ends the process when this Node is too old: everything after would fail with something less clear. */
export function requireNode() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const needed = manifest.engines.node.replace('>=', '');
  if (!isOlder(process.versions.node, needed)) return;
  console.error(say.oldNode(needed, process.versions.node));
  process.exit(1);
}

export function isOlder(version, needed) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}

export async function installWhenChanged() {
  const wanted = lockStamp();
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
  if (found === wanted) return;
  // Compiled for this Node, as the stamp says or as npm, run by hand, has just done it.
  if ((found === null || found.endsWith(builtFor)) && isInstalled()) return writeFileSync(stamp, wanted);
  // npm empties the folder that it installs into, and through a link that is another checkout's.
  if (lstatSync(path.dirname(stamp), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(say.linkedPackages);
    process.exit(1);
  }
  await step(say.install, async () => {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { show: true });
    writeFileSync(stamp, wanted);
  });
}

/** The interface between Node and compiled packages: better-sqlite3 is built for one. */
const builtFor = ` for ${process.versions.modules}`;

function lockStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex') + builtFor;
}

/** Somebody ran `npm ci` by hand: npm keeps a copy of the lockfile it installed, newer than the one it was given. */
function isInstalled() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(path.join(root, 'node_modules', 'better-sqlite3', 'build', 'Release'))) return false;
  const versions = file => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = versions(path.join(root, 'package-lock.json'));
  const found = versions(installed);
  return Object.entries(wanted).every(([place, { version, optional }]) => !place || optional || found[place]?.version === version);
}
