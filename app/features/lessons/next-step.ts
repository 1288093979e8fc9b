import type { PathMap, PathMapModule, PathStep } from './path-map';

/** What to do next on a path. */
export type NextStep =
  /** `resumed`: begun before and left. `place` is the step's number within its module, both counted from 1. */
  | { kind: 'step'; step: PathStep; module: PathMapModule; place: number; resumed: boolean }
  | { kind: 'capstone'; returned: boolean }
  /** All done but for the mentor's word. */
  | { kind: 'waiting' }
  | { kind: 'certified'; serial: string }
  /** Everything is done and accepted; the certificate is being issued. */
  | { kind: 'complete' };

/**
 * What a person should open next: a capstone given back, what was left unfinished (the latest first), the first new step, the capstone, the
 * certificate.
 */
export function nextStep(map: PathMap): NextStep {
  if (map.certificate) return { kind: 'certified', serial: map.certificate.serial };
  if (map.capstone.state === 'returned') return { kind: 'capstone', returned: true };
  const open = placesOf(map).filter(({ step }) => step.state !== 'done' && step.lockedBy.length === 0);
  const started = open.filter(({ step }) => step.state === 'started').sort((a, b) => (b.step.touchedAt ?? 0) - (a.step.touchedAt ?? 0));
  const [next] = [...started, ...open];
  if (next) return { kind: 'step', ...next, resumed: next.step.state === 'started' };
  if (map.capstone.state === 'new') return { kind: 'capstone', returned: false };
  return map.capstone.state === 'waiting' ? { kind: 'waiting' } : { kind: 'complete' };
}

/** Minutes of all steps of a module that are not done. */
export function minutesLeft(module: PathMapModule): number {
  return module.steps.filter(step => step.state !== 'done').reduce((sum, step) => sum + step.minutes, 0);
}

function placesOf(map: PathMap): { step: PathStep; module: PathMapModule; place: number }[] {
  return map.modules.flatMap(module => module.steps.map((step, index) => ({ step, module, place: index + 1 })));
}
