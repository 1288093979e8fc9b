import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineAddresses, engineFolder, moduleBytes } from '~/engine/engine-files';

const edition = /^const edition = (\d+);$/m.exec(readFileSync('app/setup/engine.mjs', 'utf8'))?.[1];

test('the engine is fetched from where the set-up publishes it', () => {
  const { version } = JSON.parse(readFileSync('node_modules/@duckdb/duckdb-wasm/package.json', 'utf8'));
  expect(engineFolder).toBe(`/engine/${version}-${edition}`);
  expect(Object.values(engineAddresses).every(address => address.startsWith(`${engineFolder}/`))).toBe(true);
});

test('the module is as large as progress takes it to be', () => {
  expect(statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size).toBe(moduleBytes);
});
