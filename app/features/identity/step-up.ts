/** So long a session counts as confirmed after its person has typed their password again. */
export const stepUpMinutes = 10;

/** What became of a step that asks who is there: `needed` when nobody has said so lately. */
export type StepUp = { kind: 'confirmed' } | StepUpRefusal;
export type StepUpRefusal = { kind: 'needed' } | { kind: 'wrong' } | { kind: 'throttled'; retryMinutes: number };
