// The packages of the lockfile, installed when they are not those of the last time.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!existsSync(stamp) && isInstalled()) return writeFileSync(stamp, wanted);
  await step(say.install, async () => {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { show: true });
    writeFileSync(stamp, wanted);
  });
}

/** The lockfile, and the interface between Node and compiled packages: better-sqlite3 is built for one. */
function lockStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.versions.modules).digest('hex');
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
