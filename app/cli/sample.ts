import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { demoAccounts, demoPassword } from '~/features/identity/demo-accounts';
import { messages as identityMessages } from '~/features/identity/messages';
import { databaseFile } from './database-file';
import { CliFailure } from './failure';
import { messages } from './messages';
import { addSampleBuild } from './sample-build';
import { print, terminalText } from './terminal';

/** The sample company's road to twenty half way through its year; the colleagues after them wait for a review. */
const certifiedColleagues = 9;

export function addSample(program: Command): void {
  const t = terminalText(messages);
  const sample = program.command('sample').description(t.sample);
  addSampleBuild(sample);
  sample.command('seed').description(t.sampleSeed).action(seed);
  sample.command('accounts').description(t.sampleAccounts).action(listAccounts);
  sample.command('retire').description(t.sampleRetire).action(retire);
}

async function seed(): Promise<void> {
  requireDatabase();
  const { seedDemoPeople } = await import('~/features/identity/seed-demo.server');
  const { seedDemoCertificates, seedDemoReviews } = await import('~/features/certification/seed-demo.server');
  const { readCapstone } = await import('~/features/certification/capstones.server');
  const { listPaths } = await import('~/features/lessons/lessons.server');
  const { colleagueIds } = await seedDemoPeople();
  const [path] = listPaths();
  const capstone = path && readCapstone(path.certificate.capstone);
  if (path) await seedDemoCertificates({ userIds: colleagueIds.slice(0, certifiedColleagues), path });
  if (capstone) await seedDemoReviews({ userIds: colleagueIds.slice(certifiedColleagues), capstone, now: new Date() });
  await letTheLeaderSpeak();
  print(terminalText(messages).sampleSeeded(demoAccounts.length));
}

/** Only where there is a warehouse: a check-in keeps the number its author read. */
async function letTheLeaderSpeak(): Promise<void> {
  const { measuresFor } = await import('~/features/metrics/measures.server');
  const { WarehouseMissing } = await import('~/features/metrics/warehouse-facts.server');
  const { seedDemoCheckIns } = await import('~/features/goals/governing/check-ins/seed-demo.server');
  const leader = demoAccounts.find(({ role }) => role === 'leader');
  try {
    if (leader) await seedDemoCheckIns({ authorEmail: leader.email, measures: measuresFor({ kind: 'operator' }), now: new Date() });
  } catch (error) {
    if (!(error instanceof WarehouseMissing)) throw error;
  }
}

/** One line each: role, e-mail, password. Nothing when the demo accounts are gone. */
async function listAccounts(): Promise<void> {
  if (!existsSync(databaseFile())) return;
  const { hasDemoAccounts } = await import('~/features/identity/seed-demo.server');
  if (!(await hasDemoAccounts())) return;
  const t = terminalText(identityMessages);
  for (const { role, email } of demoAccounts) print(`${t[role]}\t${email}\t${demoPassword}`);
}

async function retire(): Promise<void> {
  requireDatabase();
  const { retireDemoPeople } = await import('~/features/identity/seed-demo.server');
  print(terminalText(messages).sampleRetired(await retireDemoPeople()));
}

function requireDatabase(): void {
  const file = databaseFile();
  if (!existsSync(file)) throw new CliFailure(terminalText(messages).databaseMissing(file), 2);
}
