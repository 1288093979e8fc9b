import { defineConfig } from '@playwright/test';
import { findChromium } from './app/setup/chromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4180);
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      // A container's root has no sandbox to give; the rest keeps the browser from talking to anybody but the portal.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node app/setup/serve-for-tests.mjs',
    url: `${address}/healthz`,
    // The mail server is the test's own, at the next port while the test that needs it runs.
    env: { PORT: String(port), LOG_LEVEL: 'warn', PUBLIC_ORIGIN: '', SHUYU_SMTP_URL: `smtp://127.0.0.1:${port + 1}` },
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
  },
});
