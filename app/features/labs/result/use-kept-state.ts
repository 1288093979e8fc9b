import { useCallback, useReducer } from 'react';

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** A React key for an object that has no name: another object is another element, which begins anew. */
export function keyOf(owner: object): number {
  const known = keys.get(owner) ?? (lastKey += 1);
  keys.set(owner, known);
  return known;
}

/**
 * State that belongs to a result and lives as long as it does: how it is sorted, how wide its columns are. The tab it is shown in may come and go.
 * `const useWidths = keptState(columnWidths)` makes the hook.
 */
export function keptState<Owner extends object, State>(initial: (owner: Owner) => State) {
  const states = new WeakMap<Owner, State>();
  return function useKeptState(owner: Owner): [State, (next: State) => void] {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    const known = states.get(owner);
    const state = known ?? initial(owner);
    if (known === undefined) states.set(owner, state);
    const keep = useCallback(
      (next: State) => {
        states.set(owner, next);
        redraw();
      },
      [owner],
    );
    return [state, keep];
  };
}
