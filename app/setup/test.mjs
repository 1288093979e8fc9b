// `npm test`: what is missing is installed, then every check and test runs, also after one has failed, and the last line counts them.
import './test-data.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { installBrowserWhenMissing } from './chromium.mjs';
import { requireNode } from './install.mjs';
import { buildSampleWhenChanged, prepareCode } from './prepare.mjs';
import { bin, durationOf, root, run, runScript } from './steps.mjs';
import { say } from './words.mjs';

const reports = { vitest: '.cache/vitest.json', e2e: '.cache/playwright.json' };

/** A runner that ended without a report has failed as a whole: that counts as one. */
const noReport = { passed: 0, failed: 1 };

async function main() {
  requireNode();
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  for (const report of Object.values(reports)) rmSync(path.join(root, report), { force: true });
  await prepareCode();

  const counts = [];
  const part = async (title, work) => {
    const started = Date.now();
    console.log(`\n▸ ${title}`);
    // A preparation that fails, such as a build, must not keep the other parts from being told.
    const count = await work().catch(error => (console.error(error.message), noReport));
    console.log(`  ${count.failed === 0 ? '✓' : '✗'} ${count.passed} passed, ${count.failed} failed · ${durationOf(started)}`);
    counts.push(count);
  };

  await part(say.testing.check, check);
  await part(say.testing.vitest, runVitest);
  await part(say.testing.e2e, runPlaywright);

  const total = { passed: sum(counts, 'passed'), failed: sum(counts, 'failed') };
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

async function runVitest() {
  await buildSampleWhenChanged();
  const { code } = await run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reports.vitest}`], {
    show: true,
    tolerant: true,
    env: { NO_COLOR: '1' },
  });
  const report = readReport(reports.vitest);
  if (!report) return noReport;
  return withExitCode(code, { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles(report) });
}

/** Files that could not be loaded hold no test that could fail. */
function brokenFiles({ testResults }) {
  return testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length;
}

async function runPlaywright() {
  await installBrowserWhenMissing();
  await build();
  const { code } = await run(bin('playwright'), ['test'], { show: true, tolerant: true, env: { NO_COLOR: '1', FORCE_COLOR: '0' } });
  const report = readReport(reports.e2e);
  if (!report) return noReport;
  const { expected, unexpected, flaky } = report.stats;
  return withExitCode(code, { passed: expected, failed: unexpected + flaky + report.errors.length });
}

/** A runner that says "failed" is believed even where its report counts no failure. */
function withExitCode(code, { passed, failed }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
}

function sum(counts, key) {
  return counts.reduce((total, count) => total + count[key], 0);
}

await runScript(main);
