import type { Command } from 'commander';
import { createReadStream, existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { PairReason } from '~/features/grading/pairs/pair';
import type { PairJudges } from '~/features/grading/pairs/pair-judges.server';
import { CliFailure } from './failure';
import { messages } from './messages';
import { pathFromCaller, print, terminalLocale, terminalText } from './terminal';

/** Fields of an input line; others are let be. */
const inputLine = z.object({
  id: z.union([z.string(), z.number()]),
  schema_ddl: z.string(),
  reference_sql: z.string(),
  submission_sql: z.string(),
  ordered: z.boolean().nullish(),
  setup_sql: z.string().nullish(),
});

interface OutputLine {
  id: string | number | null;
  verdict: 'accepted' | 'rejected' | 'error';
  reason: string;
  world?: string;
  elapsed_ms: number;
}

/** An answer, and whether it says something about the submission. */
type Graded = OutputLine & { graded: boolean };

const ungraded: ReadonlySet<PairReason['kind']> = new Set(['schema-broken', 'setup-broken', 'reference-broken', 'unavailable']);

export function addGrade(program: Command): void {
  const t = terminalText(messages);
  program
    .command('grade')
    .description(t.grade)
    .argument('[file]', t.gradeFile, '-')
    .option('--budget-ms <ms>', t.budgetOption, '3000')
    .option('--workers <n>', t.workersOption, String(Math.min(2, availableParallelism())))
    .action(grade);
}

/**
 * Exit code 0: every line was graded; 1: some line could not be, because it, its schema or its reference is broken or the grader could not work;
 * 2: the call was wrong. A submission that does not run is graded: its verdict is `error`.
 */
async function grade(file: string, options: { budgetMs: string; workers: string }): Promise<void> {
  const t = terminalText(messages);
  const [budgetMs, workers] = [
    wholeNumber(options.budgetMs, { least: 50, most: 600_000 }),
    wholeNumber(options.workers, { least: 1, most: 64 }),
  ];
  const path = pathFromCaller(file);
  if (file !== '-' && !existsSync(path)) throw new CliFailure(t.noFile(path), 2);
  const { createPairJudges } = await import('~/features/grading/pairs/pair-judges.server');
  const judges = createPairJudges({ workers, childFile: resolve('build/node/pair-child.js'), budgetMs });
  const counts = { accepted: 0, rejected: 0, error: 0 };
  let broken = 0;
  const started = performance.now();
  const tell = ({ graded, ...line }: Graded) => {
    counts[line.verdict] += 1;
    if (!graded) broken += 1;
    print(JSON.stringify(line));
  };
  try {
    await inOrder(linesOf(file === '-' ? process.stdin : createReadStream(path)), { judges, ahead: workers * 2, tell });
  } finally {
    judges.close();
  }
  const total = counts.accepted + counts.rejected + counts.error;
  process.stderr.write(`${t.gradeSummary(total, counts.accepted, counts.rejected, counts.error, (performance.now() - started) / 1000)}\n`);
  process.exitCode = broken === 0 ? 0 : 1;
}

function wholeNumber(text: string, { least, most }: { least: number; most: number }): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new CliFailure(terminalText(messages).numberInvalid(text, least, most), 2);
  return number;
}

async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) if (line.trim() !== '') yield line;
}

/** Judges some lines ahead, and tells the answers in the order of the lines as soon as they are there. */
async function inOrder(
  lines: AsyncGenerator<string>,
  { judges, ahead, tell }: { judges: PairJudges; ahead: number; tell(line: Graded): void },
): Promise<void> {
  const told: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  for await (const line of lines) {
    const [before, answer] = [last, gradeLine(line, judges)];
    last = before.then(async () => tell(await answer));
    told.push(last);
    if (told.length >= ahead) await told.shift();
  }
  await last;
}

async function gradeLine(line: string, judges: PairJudges): Promise<Graded> {
  const read = readLine(line);
  if ('reason' in read) return { ...read, verdict: 'error', elapsed_ms: 0, graded: false };
  const { id, schema_ddl: schemaDdl, reference_sql: referenceSql, submission_sql: submissionSql, ordered, setup_sql: setupSql } = read;
  const { explainPair } = await import('~/features/grading/pairs/explain-pair');
  const { elapsedMs, ...judged } = await judges.judge({
    schemaDdl,
    referenceSql,
    submissionSql,
    ...(typeof ordered === 'boolean' && { ordered }),
    ...(typeof setupSql === 'string' && { setupSql }),
  });
  const { verdict, reason, world } = judged;
  return {
    id,
    verdict,
    reason: explainPair(reason, terminalLocale()),
    ...(world !== undefined && { world }),
    elapsed_ms: Math.round(elapsedMs),
    graded: !ungraded.has(reason.kind),
  };
}

function readLine(line: string): z.output<typeof inputLine> | { id: string | number | null; reason: string } {
  const t = terminalText(messages);
  const json = parsed(line);
  if (json === undefined) return { id: null, reason: t.lineNotJson };
  const read = inputLine.safeParse(json);
  if (read.success) return read.data;
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(json).data?.id ?? null;
  return { id, reason: t.lineField(read.error.issues[0]?.path.join('.') || 'id') };
}

function parsed(line: string): unknown {
  try {
    // Files from Windows begin with a byte order mark.
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
