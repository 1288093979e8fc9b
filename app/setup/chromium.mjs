// The browser of the end-to-end tests and a font for its Chinese: found, or installed by apt where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StepFailed, run, step } from './steps.mjs';
import { say } from './words.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path in CHROMIUM, or the first of the usual places that exists; undefined when there is none. */
export function findChromium() {
  return process.env.CHROMIUM || usualPlaces.find(place => existsSync(place));
}

/** macOS brings Chinese fonts; elsewhere fontconfig knows. */
function hasChineseFont() {
  if (process.platform === 'darwin') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

export async function installBrowserWhenMissing() {
  if (findChromium() && hasChineseFont()) return;
  const asRoot = rootCommand();
  if (!asRoot) throw new StepFailed(say.browserMissing);
  await step(say.browser, async () => {
    const [command, ...args] = [...asRoot, 'apt-get'];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(command, [...args, 'update', '-qq'], { env });
    await run(command, [...args, 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'], { env });
  });
  if (!findChromium()) throw new StepFailed(say.browserMissing);
}

/** How to run apt-get as root here without being asked for a password: `[]`, `['sudo', '-n']`, or null. */
function rootCommand() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}
