import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  id: string;
  nodes: { html: string }[];
}

declare global {
  interface Window {
    axe: { run: () => Promise<{ violations: AxeViolation[] }> };
  }
}

/** What a page complained about: errors on the console (breaches of the content security policy among them) and exceptions. */
export class Complaints {
  #list: string[] = [];

  listenTo(page: Page): void {
    page.on('pageerror', error => this.#list.push(`exception: ${error.message}`));
    page.on('console', message => {
      if (message.type() === 'error') this.#list.push(`console: ${message.text()} (${message.location().url})`);
    });
  }

  /** Takes back one complaint that the test provoked. */
  expect(pattern: RegExp): void {
    const index = this.#list.findIndex(complaint => pattern.test(complaint));
    expect(index, `a complaint like ${pattern} among ${this.#list.join('; ')}`).toBeGreaterThanOrEqual(0);
    this.#list.splice(index, 1);
  }

  /** Takes back all complaints of a kind that the test provokes any number of times. */
  forgive(pattern: RegExp): void {
    this.#list = this.#list.filter(complaint => !pattern.test(complaint));
  }

  expectNone(): void {
    expect(this.#list, 'the console stays silent').toEqual([]);
  }
}

/** A test fails when a page it listens to complains of anything it did not expect. */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = new Complaints();
      complaints.listenTo(page);
      await use(complaints);
      complaints.expectNone();
    },
    { auto: true },
  ],
});

/** axe finds nothing on the page as it is now. Evaluated through the debugger, so that the page's policy does not stop it. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run());
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing hangs over the edge of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, frame } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    frame: document.documentElement.clientWidth,
  }));
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(frame);
}

/** Waits until React has taken over: a click before that may be lost. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document).some(key => key.startsWith('__react')));
}

export { expect };
