import type { Command } from 'commander';
import { explainVerdict } from '~/features/grading/explain-verdict';
import type { Grader } from '~/features/grading/grading-queue.server';
import type { Verdict } from '~/features/grading/verdict';
import { CliFailure } from './failure';
import { messages } from './messages';
import { print, printJson, readStandardInput, terminalLocale, terminalText } from './terminal';

export function addLabCheck(lab: Command): void {
  const t = terminalText(messages);
  lab.command('check').description(t.labCheck).argument('<slug>', t.labSlug).option('--json', t.jsonOption).action(checkLab);
}

/** Exit code 0: accepted; 1: not; 2: the call was wrong or the grader could not work. */
async function checkLab(slug: string, { json }: { json?: true }): Promise<void> {
  const t = terminalText(messages);
  const { listQuestions, readLabReference } = await import('~/features/labs/labs.server');
  const known = listQuestions().map(lab => lab.slug);
  if (!readLabReference(slug)) throw new CliFailure(t.labUnknown(slug, known.join(', ')), 2);
  const sql = await readStandardInput();
  if (!sql.trim()) throw new CliFailure(t.sqlMissing(slug), 2);

  const { closeGrading, portalGrader } = await import('~/features/grading/portal-grader.server');
  const graded = await portalGrader(readLabReference)({ labSlug: slug, sql }).finally(closeGrading);
  if (graded.kind === 'unavailable') throw new CliFailure(t.gradingUnavailable(graded.detail), 2);
  if (json) printJson(jsonOf(slug, graded));
  else print(linesOf(graded.verdict));
  process.exitCode = graded.accepted ? 0 : 1;
}

type Graded = Extract<Awaited<ReturnType<Grader>>, { kind: 'graded' }>;

function jsonOf(lab: string, { verdict, accepted, graderHash, contentHash, dataHash, durationMs }: Graded) {
  return { lab, accepted, verdict, graderHash, contentHash, dataHash, durationMs };
}

/** The same sentences as on the lab's page. */
function linesOf(verdict: Verdict): string {
  const { headline, details, remarks } = explainVerdict(verdict, terminalLocale());
  return [headline, ...[...details, ...remarks].map(line => `  ${line}`)].join('\n');
}
