import { expect, test } from 'vitest';
import { readEnv, requireSessionSecret, SettingError } from '~/server/env.server';

const dataDir = { SHUYU_DATA_DIR: '/nonexistent/shuyu' };

test('without settings the portal serves this machine only', () => {
  expect(readEnv(dataDir)).toMatchObject({ port: 3000, host: 'localhost', publicBinding: false, publicOrigin: 'http://localhost:3000' });
});

test('an address other than the loopback is a public binding', () => {
  expect(readEnv({ ...dataDir, HOST: '0.0.0.0' }).publicBinding).toBe(true);
});

test.each([
  ['PORT', 'three thousand'],
  ['PORT', '70000'],
  ['PUBLIC_ORIGIN', 'shuyu.example'],
  ['TRUST_PROXY', 'yes'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readEnv({ ...dataDir, [name]: value })).toThrow(new RegExp(name));
});

test.each([undefined, '', 'short', 'secret', 'a'.repeat(64)])('the secret %j is refused with the way to mend it', secret => {
  const env = readEnv({ ...dataDir, ...(secret === undefined ? {} : { SESSION_SECRET: secret }) });
  expect(() => requireSessionSecret(env)).toThrow(SettingError);
  expect(() => requireSessionSecret(env)).toThrow(/openssl rand -hex 32/);
});

test('a long random secret is taken', () => {
  const secret = '9f2c7a41e0b35d688a1f4c93d7e2b50696c1d3f8a4b7e20c';
  expect(requireSessionSecret(readEnv({ ...dataDir, SESSION_SECRET: secret }))).toBe(secret);
});
