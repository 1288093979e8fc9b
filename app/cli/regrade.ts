import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import type { Regrader } from '~/features/grading/regrade/prepare-regrade.server';
import { messages as reportMessages } from '~/features/grading/regrade/messages';
import { isPolicy } from '~/features/grading/regrade/regrade-view';
import type { Policy, RegradeDetail } from '~/features/grading/regrade/regrade-view';
import { databaseFile } from './database-file';
import { CliFailure } from './failure';
import { messages as common } from './messages';
import { messages } from './regrade-messages';
import { print, printJson, terminalText } from './terminal';

interface Options {
  lab?: string;
  apply?: true;
  policy?: string;
  undo?: string;
  json?: true;
}

export function addRegrade(program: Command): void {
  const t = terminalText(messages);
  program
    .command('regrade')
    .description(t.regrade)
    .option('--lab <slug>', t.labOption)
    .option('--apply', t.applyOption)
    .option('--policy <policy>', t.policyOption)
    .option('--undo <id>', t.undoOption)
    .option('--json', t.jsonOption)
    .action(regrade);
}

/** Exit code 0: done; 1: it could not be done; 2: the call was wrong. */
async function regrade(options: Options): Promise<void> {
  const { lab, apply, undo, json } = options;
  const t = terminalText(messages);
  if (!existsSync(databaseFile())) throw new CliFailure(terminalText(common).databaseMissing(databaseFile()), 2);
  if (undo !== undefined && (lab !== undefined || apply)) throw new CliFailure(t.undoAlone, 2);
  const policy = policyOf(options);
  if (undo !== undefined) return takeBack(undo, json);
  const { readLabReference } = await import('~/features/labs/labs.server');
  if (lab !== undefined && !readLabReference(lab)) throw new CliFailure(t.labUnknown(lab), 2);

  const { closeGrading, portalRegrader } = await import('~/features/grading/portal-grader.server');
  const { startRegrade } = await import('~/features/grading/regrade/prepare-regrade.server');
  const regrader = portalRegrader(readLabReference);
  const { id, ready } = await startRegrade({ labSlug: lab, regrader });
  await ready.finally(closeGrading);
  await refuseFailed(id);
  if (policy) await putInForce(id, policy, regrader.hashesOf);
  await tell(id, { json, applied: policy !== undefined });
}

function policyOf({ apply, policy }: Options): Policy | undefined {
  if (!apply) return undefined;
  if (!isPolicy(policy)) throw new CliFailure(terminalText(messages).policyMissing, 2);
  return policy;
}

async function refuseFailed(id: string): Promise<void> {
  const preview = await read(id);
  if (preview.state === 'failed') throw new CliFailure(terminalText(messages).failed(preview.detail ?? ''));
}

async function putInForce(id: string, policy: Policy, hashesOf: Regrader['hashesOf']) {
  const { applyRegrade } = await import('~/features/grading/regrade/apply-regrade.server');
  const outcome = await applyRegrade({ id, policy, hashesOf, now: new Date() });
  if (outcome.kind !== 'applied') throw new CliFailure(terminalText(messages).changedMeanwhile);
  const { certify } = await import('~/certify.server');
  for (const userId of outcome.gained) await certify(userId);
}

async function takeBack(id: string, json: true | undefined): Promise<void> {
  const { undoRegrade } = await import('~/features/grading/regrade/apply-regrade.server');
  const t = terminalText(messages);
  if (!(await undoRegrade({ id, now: new Date() }))) throw new CliFailure(t.notApplied(id));
  if (json) printJson(await read(id));
  else print(t.undone(id));
}

async function read(id: string): Promise<RegradeDetail> {
  const { readRegrade } = await import('~/features/grading/regrade/read-regrades.server');
  const found = await readRegrade(id);
  if (!found) throw new CliFailure(terminalText(messages).notApplied(id));
  return found;
}

async function tell(id: string, { json, applied }: { json: true | undefined; applied: boolean }): Promise<void> {
  const found = await read(id);
  if (json) return printJson(found);
  const t = terminalText(messages);
  const words = terminalText(reportMessages);
  const { raised, lowered, same, untried } = found.flips;
  print(t.summary(found.total, raised, lowered, same, untried));
  for (const { person, labSlug, flip, standing, certificates } of found.changed) {
    const effect = [words[standing], ...certificates.map(serial => words.certificate(serial))].join(', ');
    print(`  ${t.flip(person, labSlug, words[flip], effect)}`);
  }
  print(applied ? t.applied(id) : t.preview(id));
}
