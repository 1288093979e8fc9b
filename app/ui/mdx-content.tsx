import { Suspense, lazy } from 'react';
import type { ComponentType, ElementType } from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import { useNonce } from './use-nonce';

/** What a text's components show, by name. Keep it stable between renders: a new function is a new component, and its state is lost. */
export type MdxComponents = Readonly<Record<string, ElementType>>;

export interface MdxBodyProps {
  components?: MdxComponents;
}

const bodies = new Map<string, ComponentType<MdxBodyProps>>();
/** Of texts that were not there when they were first shown. */
const lateBodies = new Map<string, ComponentType<MdxBodyProps>>();

/** On the server, before rendering: the loader's part (`mdxModule` of server/mdx.server.ts does it). */
export function registerMdx(key: string, body: ComponentType<MdxBodyProps>): void {
  bodies.set(key, body);
}

/**
 * In the browser, before a page is shown: then the text stands there with the page, without a moment of nothing. A route with a text has
 * `export const clientLoader = …` that awaits this; a page loaded by address needs it not.
 */
export async function preloadMdx(key: string): Promise<void> {
  if (!bodies.has(key)) bodies.set(key, (await importBody(key)).default);
}

/**
 * Before a page comes alive: the texts its HTML holds. With them it comes alive as a whole; a part that is still waiting when something changes
 * would be thrown away and drawn anew.
 */
export async function preloadTextsOfPage(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload][href^="/mdx/"]');
  const keys = [...links].map(({ href }) => /\/mdx\/(.+)\.js$/.exec(href)?.[1] ?? '');
  await Promise.allSettled(keys.map(preloadMdx));
}

/** A text written in MDX. One that has not arrived yet leaves its place empty until it has. */
export function MdxContent({ moduleKey, components = {} }: { moduleKey: string; components?: MdxComponents }) {
  const nonce = useNonce();
  const Body = bodies.get(moduleKey);
  const LateBody = lateBodyOf(moduleKey);
  return (
    <>
      {/* The browser hides nonces from HTML, so the two sides never look equal. */}
      <link rel="modulepreload" href={moduleAddress(moduleKey)} nonce={nonce} suppressHydrationWarning />
      {Body ? (
        <Body components={components} />
      ) : (
        <Suspense>
          <LateBody components={components} />
        </Suspense>
      )}
    </>
  );
}

export function isMdxModule(value: unknown): value is { default: ComponentType<MdxBodyProps> } {
  return typeof value === 'object' && value !== null && 'default' in value && typeof value.default === 'function';
}

function lateBodyOf(key: string): ComponentType<MdxBodyProps> {
  const known = lateBodies.get(key);
  if (known) return known;
  const body = lazy(() => importBody(key));
  lateBodies.set(key, body);
  return body;
}

function moduleAddress(key: string): string {
  return `/mdx/${key}.js`;
}

async function importBody(key: string): Promise<{ default: ComponentType<MdxBodyProps> }> {
  const script: unknown = await import(/* @vite-ignore */ moduleAddress(key));
  if (!isFactory(script)) throw new Error(`${moduleAddress(key)} is no text`);
  const module = script.default(jsxRuntime);
  if (!isMdxModule(module)) throw new Error(`${moduleAddress(key)} is no text`);
  return module;
}

function isFactory(script: unknown): script is { default: (runtime: typeof jsxRuntime) => unknown } {
  return typeof script === 'object' && script !== null && 'default' in script && typeof script.default === 'function';
}
