declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var shuyuKept: Map<string, unknown> | undefined;
}

/**
 * Makes a thing once per process. In development Vite loads changed modules again; connections, child processes and timers must not
 * be opened a second time with them.
 */
export function keepAcrossReloads<T>(name: string, make: () => T): T;
export function keepAcrossReloads(name: string, make: () => unknown): unknown {
  const kept = (globalThis.shuyuKept ??= new Map());
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name);
}
