import { nth } from '../random';
import type { Channel } from '../rows';
import { drawAmounts, drawMoments, drawSpans } from './moments';
import type { Shape } from './shape';
import type { World } from './world';

/** The draws of one world: moments of a kind, amounts of a kind, and values that are many or one. */
export interface Draws {
  moment: () => number;
  amount: () => number;
  span: () => number;
  /** One of the list; always the first one where the world has no variety. */
  pick: <T>(list: readonly T[]) => T;
}

export function drawsOf(world: World, shape: Shape): Draws {
  return {
    moment: drawMoments(world, shape.moments),
    amount: drawAmounts(world, shape.amounts),
    span: drawSpans(world, shape.spans),
    pick: list => (shape.variety === 'one' ? nth(list, 0) : world.random.pick(list)),
  };
}

export interface Scene {
  shape: Shape;
  draws: Draws;
}

export const channels = ['app', 'h5', 'mini_program', 'live'] as const satisfies readonly Channel[];
