import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { addBackup } from './backup';
import { addContent } from './content';
import { CliFailure } from './failure';
import { addGrade } from './grade';
import { messages } from './messages';
import { addLab } from './lab';
import { addLessons } from './lessons';
import { addMetric } from './metric';
import { addMigrate } from './migrate';
import { addRegrade } from './regrade';
import { addSample } from './sample';
import { addSandbox } from './sandbox';
import { terminalText } from './terminal';
import { usageError } from './usage-error';
import { addUserAdd } from './user-add';

const Manifest = z.object({ version: z.string() });

function shuyu(): Command {
  const t = terminalText(messages);
  const { version } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const program = new Command('shuyu')
    .description(t.about)
    .version(version, '-V, --version', t.versionOption)
    .helpOption('-h, --help', t.helpOption)
    .helpCommand(false);
  addUserAdd(program);
  addSample(program);
  addLab(program);
  addGrade(program);
  addMetric(program);
  addLessons(program);
  addContent(program);
  addRegrade(program);
  addSandbox(program);
  addMigrate(program);
  addBackup(program);
  quietly(program);
  return program;
}

/** Commander throws instead of printing and leaving, so that every wrong call ends in one line of ours. */
function quietly(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => {} });
  for (const child of command.commands) {
    child.helpOption('-h, --help', terminalText(messages).helpOption).helpCommand(false);
    quietly(child);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // A group without its verb: the help it needs has been printed.
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  const failure = error instanceof CommanderError ? usageError(error) : error;
  const expected = failure instanceof CliFailure || (failure instanceof Error && ['SettingError', 'ContentError'].includes(failure.name));
  const text = failure instanceof Error ? (expected ? failure.message : failure.stack) : String(failure);
  process.stderr.write(`${text}\n`);
  return failure instanceof CliFailure ? failure.exitCode : 2;
}

try {
  await shuyu().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
// The answer is out, so the command ends, whatever an engine still holds open. A pipe is written asynchronously: wait for it.
process.stdout.write('', () => process.exit());
