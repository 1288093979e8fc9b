import { useEffect, useState } from 'react';

export interface LocalDraft {
  /** What stands in the fields, by name. */
  values: Record<string, string>;
  change: (changes: Record<string, string>) => void;
  drop: (name: string) => void;
  /** Forgets what is kept on this device and goes back to the given values. */
  forget: () => void;
  /** True when what stands here is kept on this device: it survives a closed tab. */
  kept: boolean;
}

/**
 * Fields whose text is kept on this device with every keystroke. The key says whose it is and what it is about: a text kept for an
 * earlier version, or for another person on the same machine, never comes back under it.
 */
export function useLocalDraft(key: string, initial: Record<string, string>): LocalDraft {
  const [draft, setDraft] = useState({ key, values: initial, kept: false });
  // The store of this device is outside React, and the server does not know it: read after the first rendering.
  useEffect(() => {
    const stored = readStored(key);
    setDraft(before => (stored || before.key !== key ? { key, values: { ...initial, ...stored }, kept: stored !== undefined } : before));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the first values count when the key is new; later ones must not undo typing
  }, [key]);

  const keep = (values: Record<string, string>) => setDraft({ key, values, kept: store(key, values) });
  return {
    values: draft.values,
    kept: draft.kept,
    change: changes => keep({ ...draft.values, ...changes }),
    drop: name => keep(Object.fromEntries(Object.entries(draft.values).filter(([other]) => other !== name))),
    forget: () => {
      erase(key);
      setDraft({ key, values: initial, kept: false });
    },
  };
}

function readStored(key: string): Record<string, string> | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return undefined;
    return Object.fromEntries(Object.entries(stored).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch {
    return undefined;
  }
}

/** False when this browser keeps nothing (private windows, a full store). */
function store(key: string, values: Record<string, string>): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

function erase(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept there is nothing to erase.
  }
}
