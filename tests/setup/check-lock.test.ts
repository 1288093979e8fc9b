import { expect, test } from 'vitest';
import { completeLock, lockFaults, platformOf } from '../../app/setup/check-lock.mjs';

const manifest = { dependencies: { tool: '1.2.3' }, devDependencies: {} };
const optional = { 'tool-linux-x64-gnu': '1.2.3', 'tool-darwin-arm64': '1.2.3' };
const lock = {
  packages: {
    '': { ...manifest },
    'node_modules/tool': { version: '1.2.3', optionalDependencies: optional },
    'node_modules/tool/node_modules/tool-linux-x64-gnu': { version: '1.2.3', optional: true },
  },
};

test("a platform's package that the lockfile does not hold is a fault, one held beside its parent is not", () => {
  expect(lockFaults({ lock, manifest })).toEqual([expect.stringContaining('tool-darwin-arm64@1.2.3 is missing')]);
});

test('completing adds the missing entry, for its platform only', () => {
  const completed = completeLock(lock);
  expect(completed.added).toBe(1);
  expect(completed.lock.packages['node_modules/tool-darwin-arm64']).toEqual({
    version: '1.2.3',
    optional: true,
    os: ['darwin'],
    cpu: ['arm64'],
  });
  expect(lockFaults({ lock: completed.lock, manifest })).toEqual([]);
});

test.each([
  ['@oxlint/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
  ['@oxlint/binding-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
  ['@oxlint/binding-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@duckdb/node-bindings-linux-arm64', { os: ['linux'], cpu: ['arm64'] }],
  ['fsevents', undefined],
])('%s is for %o', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

test('a registry address, a range and a dependency the lockfile does not know are faults', () => {
  const loose = { dependencies: { tool: '^1.2.3' }, devDependencies: {} };
  const addressed = {
    packages: { '': { ...manifest }, 'node_modules/tool': { version: '1.2.3', resolved: 'https://mirror.example/tool.tgz' } },
  };
  expect(lockFaults({ lock: addressed, manifest: loose })).toEqual([
    expect.stringContaining('names a registry'),
    expect.stringContaining('dependencies differ'),
    expect.stringContaining('^1.2.3 is not one exact version'),
  ]);
});
