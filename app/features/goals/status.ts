/** What one look at the data says, before it is asked whether the look before said the same. */
export type Verdict = 'on-track' | 'at-risk' | 'off-track';
export type GoalStatus = Verdict | 'unknown' | 'achieved' | 'missed';

/** Why nothing can be said. Never green by absence. */
export type UnknownReason = 'no-data' | 'stale-data' | 'failed-tests' | 'too-few-points' | 'other-definition';

export interface StatusInput {
  /** Data older than promised, failed fixtures, another definition: the first that holds. */
  obstacle: UnknownReason | undefined;
  /** Matured values of the goal's time, oldest first. */
  values: number[];
  /** One verdict per matured point from the fourth on, oldest first, each from what was known then. */
  verdicts: Verdict[];
  target: number;
  direction: 'up' | 'down';
  redGuardrail: boolean;
  /** The due date's period has matured. */
  over: boolean;
}

export interface StatusReading {
  status: GoalStatus;
  reason: UnknownReason | undefined;
  /** The latest verdict where it differs from the status shown, because it has not been confirmed yet. */
  pending: Verdict | undefined;
}

/** Fewer matured points are an anecdote. */
export const leastPoints = 4;
const pointsBeyondTarget = 3;
const onTrackFrom = 0.6;
const offTrackBelow = 0.1;

/** The verdict of one look: on track at P ≥ 0.6, off track at P < 0.1, at risk between; a red guardrail keeps it from being on track. */
export function verdictOf({ probability, redGuardrail }: { probability: number; redGuardrail: boolean }): Verdict {
  if (probability < offTrackBelow) return 'off-track';
  if (probability < onTrackFrom || redGuardrail) return 'at-risk';
  return 'on-track';
}

/** What is shown after a row of verdicts: it changes only after two equal ones, so that one odd month repaints nothing. */
export function shownVerdict(verdicts: Verdict[]): Verdict | undefined {
  let [shown] = verdicts;
  verdicts.forEach((verdict, index) => {
    if (verdict === verdicts[index - 1]) shown = verdict;
  });
  return shown;
}

/** The status of a goal by the rules of the house; see the names of the reasons and of the fields. */
export function readStatus(input: StatusInput): StatusReading {
  if (input.obstacle) return unknown(input.obstacle);
  if (input.values.length === 0) return unknown('no-data');
  const beyond = (value: number | undefined): boolean =>
    value !== undefined && (input.direction === 'up' ? value >= input.target : value <= input.target);
  // Reached at the cost of a guardrail is not reached: the same rule on the last day as before it.
  if (input.over) return settled(beyond(input.values.at(-1)) && !input.redGuardrail ? 'achieved' : 'missed');
  if (input.values.length < leastPoints) return unknown('too-few-points');
  if (input.values.slice(-pointsBeyondTarget).every(beyond) && !input.redGuardrail) return settled('achieved');
  const shown = shownVerdict(input.verdicts);
  if (!shown) return unknown('too-few-points');
  const latest = input.verdicts.at(-1);
  // A guardrail that is red now is not waited for: on track would say that all is well.
  const status = shown === 'on-track' && input.redGuardrail ? 'at-risk' : shown;
  return { status, reason: undefined, pending: latest === status ? undefined : latest };
}

function unknown(reason: UnknownReason): StatusReading {
  return { status: 'unknown', reason, pending: undefined };
}

function settled(status: GoalStatus): StatusReading {
  return { status, reason: undefined, pending: undefined };
}
