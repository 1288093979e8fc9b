// One step of a set-up: printed as it happens, with its duration, and left out when nothing it reads has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './words.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
export const dataFolder = path.resolve(root, process.env.SHUYU_DATA_DIR || 'data');

/** Written as a step ends well: which inputs its outputs were made from. */
const buildLedger = path.join(root, '.cache', 'steps.json');
/** Beside the data, so that another data folder has steps of its own. */
export const dataLedger = path.join(dataFolder, 'steps.json');

/** Milliseconds between two signs of life of a long step. */
const signOfLife = 15_000;

/** A step that did not succeed; its output has been printed already. */
export class StepFailed extends Error {}

export function durationOf(started) {
  return say.seconds(((Date.now() - started) / 1000).toFixed(1));
}

/** Does the work under its title. A result that is a text is printed beside the duration. */
export async function step(title, work) {
  const started = Date.now();
  process.stdout.write(`▸ ${title}\n`);
  const timer = setInterval(() => console.log(`    ${say.still(Math.round((Date.now() - started) / 1000))}`), signOfLife);
  try {
    const note = await work();
    console.log(`  ✓ ${durationOf(started)}${typeof note === 'string' ? ` · ${note}` : ''}`);
  } catch (error) {
    if (!(error instanceof StepFailed)) console.error(error);
    throw new StepFailed(say.failed(title, say.retry));
  } finally {
    clearInterval(timer);
  }
}

/**
 * A step that is skipped while its inputs are those of the last time and its outputs exist.
 * `inputs` are files and folders under the root (read by content); `also` is any further text the outputs depend on.
 */
export async function stepWhenChanged({ name, title, inputs, outputs, work, also = '', ledger = buildLedger, quiet = false }) {
  const now = fingerprint(inputs, also);
  if (readLedger(ledger)[name] === now && outputs.every(output => existsSync(path.resolve(root, output)))) {
    if (!quiet) console.log(`▸ ${title} · ${say.unchanged}`);
    return false;
  }
  await (quiet ? work() : step(title, work));
  writeLedger(ledger, { ...readLedger(ledger), [name]: now });
  return true;
}

/** A digest of the content of all files under the given paths; a path that does not exist counts as empty. */
export function fingerprint(inputs, also = '') {
  const digest = createHash('sha256').update(`${also}\0${process.version}`);
  for (const file of inputs.flatMap(filesUnder).sort()) {
    digest.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return digest.digest('hex');
}

export function filesUnder(location) {
  const place = path.resolve(root, location);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place).flatMap(name => filesUnder(path.join(place, name)));
}

function readLedger(ledger) {
  try {
    return JSON.parse(readFileSync(ledger, 'utf8'));
  } catch {
    return {}; // None yet, or half written: every step is done again, which is slow but right.
  }
}

function writeLedger(ledger, entries) {
  mkdirSync(path.dirname(ledger), { recursive: true });
  writeFileSync(`${ledger}.new`, `${JSON.stringify(entries, null, 2)}\n`);
  renameSync(`${ledger}.new`, ledger);
}

const running = new Set();

/** Told to stop in the middle of a step, a script takes with it what it has started. `forwardSignals` replaces this once a server runs. */
function leaveOnSignal(signal) {
  for (const child of running) child.kill(signal);
  process.exit(128 + constants.signals[signal]);
}

export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command from the root. Its output is kept, and printed only if it fails; with `show` it is printed as it comes.
 * Answers `{ code, output }`; a code other than 0 is a StepFailed unless `tolerant`.
 */
export function run(command, args, { env = {}, show = false, tolerant = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', text => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', code => {
      running.delete(child);
      if (code === 0 || tolerant) return resolve({ code: code ?? 1, output });
      if (!show) process.stderr.write(output);
      reject(new StepFailed(`${command} ${args.join(' ')}: ${code}`));
    });
  });
}

/** The path of a program that a package brings, so that no shell or npx stands between. */
export function bin(name) {
  return path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** The main of a set-up script: a failed step ends it with its one line and exit code 1. */
export async function runScript(main) {
  for (const signal of stopSignals) process.on(signal, leaveOnSignal);
  try {
    await main();
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error);
    process.exitCode = 1;
  }
}
