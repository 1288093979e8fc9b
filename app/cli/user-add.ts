import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { messages as identityMessages } from '~/features/identity/messages';
import { isRole } from '~/features/identity/roles';
import type { Role } from '~/features/identity/roles';
import { databaseFile } from './database-file';
import { CliFailure } from './failure';
import { messages } from './messages';
import { print, readStandardInput, terminalText } from './terminal';

interface Options {
  name: string;
  role: string[];
  passwordStdin?: true;
}

export function addUserAdd(program: Command): void {
  const t = terminalText(messages);
  program
    .command('user')
    .description(t.user)
    .command('add')
    .description(t.userAdd)
    .argument('<email>', t.userEmail)
    .requiredOption('--name <name>', t.userName)
    .requiredOption('--role <role...>', t.userRole)
    .option('--password-stdin', t.passwordOption)
    .action(addUser);
}

async function addUser(email: string, { name, role, passwordStdin }: Options): Promise<void> {
  const t = terminalText(messages);
  if (!z.email().safeParse(email).success) throw new CliFailure(t.emailInvalid(email), 2);
  if (!name.trim()) throw new CliFailure(t.nameEmpty, 2);
  const roles = rolesOf(role);
  const password = passwordStdin && (await passwordFor(email));
  const database = databaseFile();
  if (!existsSync(database)) throw new CliFailure(t.databaseMissing(database), 2);

  const { createPerson, invite, setPassword } = await import('~/features/identity/people.server');
  const outcome = await createPerson({ email, name, roles });
  if (outcome.kind === 'email-taken') throw new CliFailure(t.emailTaken(email));
  print(t.userAdded(email));
  if (password) await setPassword(outcome.userId, password);
  else print(t.userInvited(await invite(outcome.userId)));
}

/** `--role learner mentor`, `--role learner --role mentor` and `--role learner,mentor` say the same. */
function rolesOf(given: string[]): Role[] {
  const names = given.flatMap(text => text.split(',')).map(text => text.trim());
  const unknown = names.find(name => !isRole(name));
  if (unknown !== undefined) throw new CliFailure(terminalText(messages).roleUnknown(unknown), 2);
  return [...new Set(names.filter(isRole))];
}

async function passwordFor(email: string): Promise<string> {
  const { passwordProblem } = await import('~/features/identity/passwords.server');
  const t = terminalText(identityMessages);
  const password = (await readStandardInput()).replace(/\r?\n$/, '');
  if (!password) throw new CliFailure(terminalText(messages).passwordMissing, 2);
  switch (passwordProblem(password, { email })) {
    case 'too-short':
      throw new CliFailure(t.passwordTooShort, 2);
    case 'too-long':
      throw new CliFailure(t.passwordTooLong, 2);
    case 'too-common':
      throw new CliFailure(t.passwordTooCommon, 2);
    case undefined:
      return password;
  }
}
