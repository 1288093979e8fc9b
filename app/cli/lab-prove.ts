import type { Command } from 'commander';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explainProof } from '~/features/grading/prove/explain-proof';
import { explainSuggestion } from '~/features/grading/prove/explain-suggestion';
import type { SuggestedWorlds } from '~/features/grading/prove/explain-suggestion';
import { judgeMatrix } from '~/features/grading/prove/proof';
import type { KillMatrix, Proof } from '~/features/grading/prove/proof';
import { provedFacts } from '~/features/grading/prove/proof-lock';
import type { ProofLock } from '~/features/grading/prove/proof-lock';
import { labOfKey } from '~/features/labs/question-key';
import type { LabReference } from '~/features/labs/labs.server';
import { CliFailure } from './failure';
import { messages as proveMessages } from './lab-prove-messages';
import { messages } from './messages';
import { print, printJson, terminalLocale, terminalText } from './terminal';

export function addLabProve(lab: Command): void {
  const t = terminalText(proveMessages);
  lab
    .command('prove')
    .description(t.labProve)
    .argument('[slug]', t.proveSlug)
    .option('--json', terminalText(messages).jsonOption)
    .option('--suggest', t.suggestOption)
    .option('--renew', t.renewOption)
    .option('--all', t.allOption)
    .action(proveLabs);
}

interface ProvedLab {
  lab: LabReference;
  matrix: KillMatrix;
  proof: Proof;
  suggestion: SuggestedWorlds | undefined;
}

interface ProveOptions {
  json?: true;
  suggest?: boolean;
  renew?: boolean;
  all?: boolean;
}

/** Exit code 0: every lab is proved; 1: one is not; 2: the call was wrong or a lab is broken. */
async function proveLabs(slug: string | undefined, { json, suggest = false, renew = false, all = false }: ProveOptions): Promise<void> {
  const wanted = await labsToProve(slug);
  const found: ProvedLab[] = [];
  for (const lab of renew && !all ? await staleOf(wanted) : wanted) {
    const proved = await prove(lab, suggest);
    found.push(proved);
    if (!json) for (const line of linesOf(proved)) print(line);
  }
  if (renew) await renewLocks(wanted, found, json === undefined);
  if (json) printJson(found.map(jsonOf));
  process.exitCode = found.some(({ proof }) => proof.faults.length > 0) ? 1 : 0;
}

/** A lab's slug stands for all its questions or instances; a key for one. */
async function labsToProve(address: string | undefined): Promise<LabReference[]> {
  const { labSlugs, listQuestions, readLab, readLabReference } = await import('~/features/labs/labs.server');
  const known = labSlugs();
  const slug = address && labOfKey(address);
  if (slug !== undefined && !known.includes(slug)) throw new CliFailure(terminalText(messages).labUnknown(slug, known.join(', ')), 2);
  // A broken lab is said, and not merely left out of the list.
  if (slug !== undefined) readLab(slug);
  const keys = listQuestions().filter(each => slug === undefined || each.labSlug === slug);
  return keys.filter(each => address === slug || each.slug === address).flatMap(each => readLabReference(each.slug) ?? []);
}

async function openWorlds() {
  const { env } = await import('~/server/env.server');
  const { createWorlds } = await import('~/features/grading/worlds.server');
  return { worlds: createWorlds(path.join(env.dataDir, 'worlds')), folder: path.join(env.dataDir, 'proofs') };
}

/** Those whose lock does not know them as they are now. */
async function staleOf(labs: LabReference[]): Promise<LabReference[]> {
  const { proofHash } = await import('~/features/grading/prove/prove-lab.server');
  const { readLock } = await import('~/features/grading/prove/locks.server');
  const { worlds } = await openWorlds();
  const stale = await Promise.all(labs.map(async lab => readLock(lab.labSlug)[lab.slug]?.hash !== (await proofHash(lab, worlds))));
  return labs.filter((_, i) => stale[i]);
}

/** Writes the locks of the labs that were proved; what was not proved loses its entry, and so does what is gone. */
async function renewLocks(wanted: LabReference[], found: ProvedLab[], tell: boolean): Promise<void> {
  const { proofHash } = await import('~/features/grading/prove/prove-lab.server');
  const { readLock, writeLock } = await import('~/features/grading/prove/locks.server');
  const { findLab } = await import('~/features/labs/labs.server');
  const { worlds } = await openWorlds();
  const proved = new Map(found.map(each => [each.lab.slug, each]));
  const slugs = [...new Set(wanted.map(lab => lab.labSlug))];
  let changed = 0;
  for (const slug of slugs) {
    const before = readLock(slug);
    const lock: ProofLock = {};
    for (const key of findLab(slug)?.keys ?? []) {
      const now = proved.get(key);
      const kept = now ? undefined : before[key];
      if (kept) lock[key] = kept;
      if (now?.proof.faults.length === 0) lock[key] = provedFacts(await proofHash(now.lab, worlds), now.matrix, now.proof);
    }
    if (await writeLock(slug, lock)) changed += 1;
  }
  if (tell) print(terminalText(proveMessages).renewed(found.length, changed));
}

async function prove(lab: LabReference, suggest: boolean): Promise<ProvedLab> {
  const { proveLab } = await import('~/features/grading/prove/prove-lab.server');
  const ground = await openWorlds();
  try {
    const matrix = await proveLab(lab, ground);
    const proof = judgeMatrix(matrix, lab);
    return { lab, matrix, proof, suggestion: suggest ? await suggestFor(lab, proof) : undefined };
  } catch (error) {
    throw new CliFailure(terminalText(proveMessages).proofFailed(lab.slug, error instanceof Error ? error.message : String(error)), 2);
  }
}

/** Nothing where nothing is alive. Worlds that are only tried leave nothing behind. */
async function suggestFor(lab: LabReference, { survivors, faults }: Proof): Promise<SuggestedWorlds | undefined> {
  const accepted = faults.flatMap(fault => (fault.kind === 'wrong-accepted' ? [`wrong/${fault.name}`] : []));
  if (survivors.length + accepted.length === 0) return undefined;
  const { createWorlds } = await import('~/features/grading/worlds.server');
  const { suggestWorlds } = await import('~/features/grading/prove/suggest-worlds.server');
  const folder = await mkdtemp(path.join(tmpdir(), 'shuyu-tried-worlds-'));
  try {
    return await suggestWorlds(lab, { survivors: [...accepted, ...survivors.map(({ id }) => id)], worlds: createWorlds(folder) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function linesOf({ lab, matrix, proof, suggestion }: ProvedLab): string[] {
  const locale = terminalLocale();
  const { slug, threshold } = lab;
  const suggested = suggestion ? explainSuggestion(suggestion, locale).map(line => `  ${line}`) : [];
  return [...explainProof({ slug, threshold, matrix, proof }, locale), ...suggested];
}

function jsonOf({ lab, matrix, proof, suggestion }: ProvedLab) {
  const { slug, threshold } = lab;
  return { slug, proved: proof.faults.length === 0, threshold, ...proof, ...matrix, ...(suggestion && { suggestion }) };
}
