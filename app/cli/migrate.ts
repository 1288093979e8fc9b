import type { Command } from 'commander';
import path from 'node:path';
import { migrate } from '~/server/migrate.server';
import type { MigrationResult } from '~/server/migrate.server';
import { databaseFile } from './database-file';
import { CliFailure } from './failure';
import { messages } from './messages';
import { print, terminalText } from './terminal';

export function addMigrate(program: Command): void {
  const t = terminalText(messages);
  program
    .command('migrate')
    .description(t.migrate)
    .action(() => {
      const file = databaseFile();
      report(migrate({ file, folder: path.resolve('prisma/migrations') }), file);
    });
}

function report(result: MigrationResult, file: string): void {
  const t = terminalText(messages);
  switch (result.kind) {
    case 'migrated':
      if (result.edited.length > 0) process.stderr.write(`${t.editedMigrations(result.edited.join(', '))}\n`);
      return print(result.applied.length > 0 ? t.migrated(result.applied.length) : t.upToDate);
    case 'newer-database':
      throw new CliFailure(t.newerDatabase(result.unknown.join(', ')));
    case 'failed-earlier':
      throw new CliFailure(t.failedEarlier(result.migration));
    case 'failed':
      throw new CliFailure(t.migrationFailed(result.migration, result.reason));
    case 'not-a-database':
      throw new CliFailure(t.notADatabase(file));
  }
}
