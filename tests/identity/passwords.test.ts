import { expect, test } from 'vitest';
import { isCommonPassword } from '~/features/identity/common-passwords';
import { hashPassword, passwordMatches, passwordProblem } from '~/features/identity/passwords.server';

const email = 'xiaoman.lin@qinghe.example';

test.each([
  ['九个字不够长的密码', 'too-short'],
  ['a1b2c3d4e', 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['1234567890', 'too-common'],
  ['9876543210', 'too-common'],
  ['abcdefghijkl', 'too-common'],
  ['password123', 'too-common'],
  ['Password2026!', 'too-common'],
  ['aaaaaaaaaaaa', 'too-common'],
  ['woaini5201314', 'too-common'],
  ['xiaoman.lin88', 'too-common'],
  ['shuyushuyu', 'too-common'],
])('%s is refused: %s', (password, problem) => {
  expect(passwordProblem(password, { email })).toBe(problem);
});

test.each(['qinghe-speaks-data', '周一早会我先看复购率', 'correct horse battery', 'V7#kd93-mmQz'])('%s is taken', password => {
  expect(passwordProblem(password, { email })).toBeUndefined();
});

test('a mailbox too short to mean anything does not rule passwords out', () => {
  expect(isCommonPassword('an unusual sentence', 'an@qinghe.example')).toBe(false);
});

test('a hash is salted argon2id and opens with its password only', async () => {
  const [first, second] = await Promise.all([hashPassword('周一早会我先看复购率'), hashPassword('周一早会我先看复购率')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(await passwordMatches(first, '周一早会我先看复购率')).toBe(true);
  expect(await passwordMatches(first, '周一早会我先看复购')).toBe(false);
});

test('nobody signs in where there is no account or no password yet', async () => {
  expect(await passwordMatches(undefined, 'anything at all')).toBe(false);
  expect(await passwordMatches(null, '')).toBe(false);
});
