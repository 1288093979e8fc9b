import type { Command } from 'commander';
import type { Grader } from '~/features/grading/grading-queue.server';
import type { Place, Verdict } from '~/features/grading/verdict';
import { CliFailure } from './failure';
import { messages } from './messages';
import { print, printJson, readStandardInput, terminalLocale, terminalText } from './terminal';

export function addLabCheck(program: Command): void {
  const t = terminalText(messages);
  program
    .command('lab')
    .description(t.lab)
    .command('check')
    .description(t.labCheck)
    .argument('<slug>', t.labSlug)
    .option('--json', t.jsonOption)
    .action(checkLab);
}

/** Exit code 0: accepted; 1: not; 2: the call was wrong or the grader could not work. */
async function checkLab(slug: string, { json }: { json?: true }): Promise<void> {
  const t = terminalText(messages);
  const { listLabs, readLabReference } = await import('~/features/labs/labs.server');
  if (!readLabReference(slug))
    throw new CliFailure(
      t.labUnknown(
        slug,
        listLabs()
          .map(lab => lab.slug)
          .join(', '),
      ),
      2,
    );
  const sql = await readStandardInput();
  if (!sql.trim()) throw new CliFailure(t.sqlMissing(slug), 2);

  const { closeGrading, portalGrader } = await import('~/features/grading/portal-grader.server');
  const graded = await portalGrader(readLabReference)({ labSlug: slug, sql }).finally(closeGrading);
  if (graded.kind === 'unavailable') throw new CliFailure(t.gradingUnavailable(graded.detail), 2);
  if (json) printJson(jsonOf(slug, graded));
  else print(lineOf(graded.verdict));
  process.exitCode = graded.accepted ? 0 : 1;
}

type Graded = Extract<Awaited<ReturnType<Grader>>, { kind: 'graded' }>;

function jsonOf(lab: string, { verdict, accepted, graderHash, contentHash, dataHash, durationMs }: Graded) {
  return { lab, accepted, verdict, graderHash, contentHash, dataHash, durationMs };
}

function lineOf(verdict: Verdict): string {
  const t = terminalText(messages);
  switch (verdict.kind) {
    case 'accepted':
      return t.labAccepted(verdict.total);
    case 'rejected':
      return t.labRejected(placeOf(verdict.place), verdict.difference.kind);
    case 'sql-error':
      return t.labSqlError(placeOf(verdict.place), verdict.message);
    case 'refused':
      return t.labRefused(verdict.refusal.reason);
    case 'timeout':
      return t.labTimeout(placeOf(verdict.place), verdict.deadlineMs);
    case 'too-large':
      return t.labTooLarge(placeOf(verdict.place), verdict.limit);
    case 'crashed':
      return t.labCrashed(placeOf(verdict.place));
  }
}

function placeOf(place: Place): string {
  return place.where === 'visible' ? terminalText(messages).visibleData : place.world[terminalLocale()];
}
