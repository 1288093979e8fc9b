import { expect, test } from 'vitest';
import { diskFailure } from '~/cli/disk-failure';
import { CliFailure } from '~/cli/failure';

const systemError = (code: string, path: string) => Object.assign(new Error(`${code}: said the system, open '${path}'`), { code, path });

test.each([
  [systemError('ENOSPC', '/data/x'), /full|满/],
  [new Error('IO Error: Could not write file "/data/x": No space left on device'), /full|满/],
  [systemError('EROFS', '/data/x'), /may not be written|没有写入权限/],
  [systemError('EACCES', '/data/x'), /may not be written|没有写入权限/],
  [new Error('IO Error: Cannot open file "/data/x": Permission denied'), /may not be written|没有写入权限/],
  [systemError('ENOTDIR', '/data/x'), /Nothing can be written there|不能写到这里/],
])('%s is said in one line that names the place', (error, said) => {
  const failure = diskFailure(error);
  expect(failure).toBeInstanceOf(CliFailure);
  expect(String(failure)).toMatch(said);
  expect(String(failure)).toContain('/data/x');
});

test('any other failure stays as it is', () => {
  const error = new Error('Constraint Error: duplicate key');
  expect(diskFailure(error)).toBe(error);
  expect(diskFailure('no error')).toBe('no error');
});
