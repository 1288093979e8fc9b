import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SettingError } from '~/server/env.server';
import { holdDataDir } from '~/server/single-server.server';

test('a second server on the same data folder is refused and told which folder', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shuyu-lock-'));
  holdDataDir(dataDir);
  expect(() => holdDataDir(dataDir)).toThrow(SettingError);
  expect(() => holdDataDir(dataDir)).toThrow(dataDir);
});

test('a server that was killed leaves nothing behind that stops the next one', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shuyu-lock-'));
  const holdAndDie = `
    const Database = require('better-sqlite3');
    new Database(process.argv[1]).exec('BEGIN EXCLUSIVE');
    process.kill(process.pid, 'SIGKILL');`;
  const { signal } = spawnSync(process.execPath, ['-e', holdAndDie, path.join(dataDir, 'server.lock')]);
  expect(signal).toBe('SIGKILL');
  expect(() => holdDataDir(dataDir)).not.toThrow();
});
