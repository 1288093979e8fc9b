import type { EvidenceModel, SkillBook } from './skill-definition';

/** One opportunity to show a skill. */
export interface Observation {
  kind: 'question' | 'lab';
  correct: boolean;
}

type Model = SkillBook['model'];

/**
 * How likely it is that a person knows a skill, 0 … 1, after what was observed in its order: Bayesian knowledge tracing (Corbett & Anderson,
 * "Knowledge Tracing", UMUAI 4, 1995, equations 1 to 3). Each observation first changes the belief by Bayes' rule, then by what was learnt from it.
 */
export function masteryAfter(observations: readonly Observation[], model: Model): number {
  return observations.reduce((known, { kind, correct }) => learnt(believed(known, correct, model[kind]), model[kind]), model.prior);
}

function believed(known: number, correct: boolean, { slip, guess }: EvidenceModel): number {
  const [ifKnown, ifNot] = correct ? [1 - slip, guess] : [slip, 1 - guess];
  return (known * ifKnown) / (known * ifKnown + (1 - known) * ifNot);
}

function learnt(known: number, { learn }: EvidenceModel): number {
  return known + (1 - known) * learn;
}

export type MasteryWord = 'unseen' | 'started' | 'practising' | 'sound' | 'firm';

/** The estimate in words; nothing is said of what was never seen. */
export function masteryWord(observations: readonly Observation[], model: Model): MasteryWord {
  if (observations.length === 0) return 'unseen';
  const known = masteryAfter(observations, model);
  if (known >= model.words.firm) return 'firm';
  if (known >= model.words.sound) return 'sound';
  return known >= model.words.started ? 'practising' : 'started';
}
