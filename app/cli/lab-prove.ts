import type { Command } from 'commander';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explainProof } from '~/features/grading/prove/explain-proof';
import { explainSuggestion } from '~/features/grading/prove/explain-suggestion';
import type { SuggestedWorlds } from '~/features/grading/prove/explain-suggestion';
import { judgeMatrix } from '~/features/grading/prove/proof';
import type { KillMatrix, Proof } from '~/features/grading/prove/proof';
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
    .action(proveLabs);
}

interface ProvedLab {
  lab: LabReference;
  matrix: KillMatrix;
  proof: Proof;
  suggestion: SuggestedWorlds | undefined;
}

/** Exit code 0: every lab is proved; 1: one is not; 2: the call was wrong or a lab is broken. */
async function proveLabs(slug: string | undefined, { json, suggest = false }: { json?: true; suggest?: boolean }): Promise<void> {
  const proved: ProvedLab[] = [];
  for (const lab of await labsToProve(slug)) {
    const found = await prove(lab, suggest);
    proved.push(found);
    if (!json) for (const line of linesOf(found)) print(line);
  }
  if (json) printJson(proved.map(jsonOf));
  process.exitCode = proved.some(({ proof }) => proof.faults.length > 0) ? 1 : 0;
}

async function labsToProve(slug: string | undefined): Promise<LabReference[]> {
  const { listLabs, readLabReference } = await import('~/features/labs/labs.server');
  const known = listLabs().map(lab => lab.slug);
  if (slug !== undefined && !known.includes(slug)) throw new CliFailure(terminalText(messages).labUnknown(slug, known.join(', ')), 2);
  return known.filter(name => slug === undefined || name === slug).flatMap(name => readLabReference(name) ?? []);
}

async function prove(lab: LabReference, suggest: boolean): Promise<ProvedLab> {
  const { env } = await import('~/server/env.server');
  const { createWorlds } = await import('~/features/grading/worlds.server');
  const { proveLab } = await import('~/features/grading/prove/prove-lab.server');
  const ground = { worlds: createWorlds(path.join(env.dataDir, 'worlds')), folder: path.join(env.dataDir, 'proofs') };
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
