import type { Scene } from '../scene';
import type { Suggestion } from '../suggestion';

/** Looks for one kind of mistake; silent where it is not sure. */
export type Rule = (scene: Scene) => Suggestion | undefined;
