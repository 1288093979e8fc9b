import type { Command } from 'commander';
import path from 'node:path';
import { backUp } from '~/server/backup.server';
import { databaseFile } from './database-file';
import { CliFailure } from './failure';
import { messages } from './messages';
import { pathFromCaller, print, terminalText } from './terminal';

export function addBackup(program: Command): void {
  const t = terminalText(messages);
  program
    .command('backup')
    .description(t.backup)
    .argument('<file>', t.backupFile)
    .action((file: string) => save(pathFromCaller(file)));
}

function save(target: string): void {
  const t = terminalText(messages);
  const database = databaseFile();
  const result = backUp({ database, target });
  switch (result.kind) {
    case 'saved':
      return print(t.backupSaved(target, `${(result.bytes / 1024 / 1024).toFixed(1)} MiB`));
    case 'no-database':
      throw new CliFailure(t.databaseMissing(database), 2);
    case 'target-exists':
      throw new CliFailure(t.targetExists(target), 2);
    case 'no-folder':
      throw new CliFailure(t.noFolder(path.dirname(target)), 2);
    case 'damaged':
      throw new CliFailure(t.backupDamaged(result.report));
  }
}
