import { expect, test } from 'vitest';
import { readDiskFailure } from '~/server/disk-failure';

const systemError = (code: string, path: string) => Object.assign(new Error(`${code}: said the system, open '${path}'`), { code, path });

test.each([
  [systemError('ENOSPC', '/data/x'), 'full'],
  [new Error('IO Error: Could not write file "/data/x": No space left on device'), 'full'],
  [systemError('EROFS', '/data/x'), 'not-writable'],
  [systemError('EACCES', '/data/x'), 'not-writable'],
  [new Error('IO Error: Cannot open file "/data/x": Permission denied'), 'not-writable'],
  [systemError('ENOTDIR', '/data/x'), 'not-a-place'],
  [systemError('EISDIR', '/data/x'), 'a-folder'],
])('%s is a disk that is %s, with its place', (error, kind) => {
  expect(readDiskFailure(error)).toEqual({ kind, place: '/data/x' });
});

test('any other failure is none of the disk', () => {
  expect(readDiskFailure(new Error('Constraint Error: duplicate key'))).toBeUndefined();
  expect(readDiskFailure('no error')).toBeUndefined();
});
