import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { Text } from '~/i18n/messages';
import { alignColumns } from './align-columns';
import { messages } from './messages';
import { killsOfWorlds } from './proof';
import type { KillMatrix, Proof, ProofFault } from './proof';

interface ProofOfLab {
  slug: string;
  threshold: number;
  matrix: KillMatrix;
  proof: Proof;
}

/** What a proof says, as lines for a terminal: verdict, worlds, survivors, faults. */
export function explainProof({ slug, threshold, matrix, proof }: ProofOfLab, locale: Locale): string[] {
  const t = textOf(messages, locale);
  const { total, killed, equivalent, share, survivors, faults } = proof;
  const { wrong, right } = matrix;
  const [rejected, accepted] = [wrong.filter(({ killedBy }) => killedBy.length > 0), right.filter(({ killedBy }) => killedBy.length === 0)];
  return [
    t.summary(slug, faults.length === 0 ? t.proved : t.notProved, share, threshold),
    `  ${t.mutants(total, killed, equivalent, survivors.length)}`,
    `  ${t.answers(rejected.length, wrong.length, accepted.length, right.length)}`,
    ...worldLines(matrix, { t, locale }),
    ...section(t.survivors, alignColumns(survivors.map(({ id, clause, before, after }) => [id, clause, `${before}  →  ${after}`]))),
    ...section(
      t.faults,
      faults.map(fault => faultLine(fault, t)),
    ),
  ];
}

function worldLines(matrix: KillMatrix, { t, locale }: { t: Text<typeof messages>; locale: Locale }): string[] {
  const kills = killsOfWorlds(matrix);
  const rows = matrix.worlds.map(({ name, recipe, seed }, i) => [
    ...[String(i + 1), name[locale], recipe === null ? `xs ${seed}` : `${recipe} ${seed}`],
    ...[String(kills[i]?.kills ?? 0), String(kills[i]?.alone ?? 0)],
  ]);
  return alignColumns([['', t.world, t.recipe, t.kills, t.alone], ...rows]).map(line => `  ${line}`);
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map(line => `    ${line}`)];
}

function faultLine(fault: ProofFault, t: Text<typeof messages>): string {
  switch (fault.kind) {
    case 'too-few-killed':
      return t.tooFewKilled;
    case 'wrong-accepted':
      return t.wrongAccepted(fault.name);
    case 'right-rejected':
      return t.rightRejected(fault.name, numbers(fault.worlds));
    case 'equivalent-killed':
      return t.equivalentKilled(fault.id, numbers(fault.worlds));
    case 'equivalent-unknown':
      return t.equivalentUnknown(fault.id);
    case 'idle-world':
      return t.idleWorld(fault.world + 1);
  }
}

/** Worlds count from 1, as they are printed. */
function numbers(worlds: number[]): string {
  return worlds.map(world => world + 1).join(', ');
}
