import { useNavigate, useRevalidator } from '@remix-run/react';
import { useCallback, useState } from 'react';
import type { ScratchOutcome } from './scratches.server';

type ScratchMessage =
  { kind: 'add'; name: string; sql?: string } | { kind: 'rename'; id: string; name: string } | { kind: 'remove'; id: string };

/** Making, renaming and closing tabs of the playground, and going where that leads. */
export function useScratches() {
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [trouble, setTrouble] = useState<'tooMany' | 'failed'>();

  const act = useCallback(
    async (message: ScratchMessage): Promise<boolean> => {
      const outcome = await post(message);
      setTrouble(outcome?.kind === 'too-many' ? 'tooMany' : outcome ? undefined : 'failed');
      if (!outcome || outcome.kind === 'too-many') return false;
      if (message.kind === 'add' && outcome.kind === 'done') navigate(`/playground?tab=${outcome.id}`);
      else if (message.kind === 'remove') navigate('/playground');
      else revalidate();
      return true;
    },
    [navigate, revalidate],
  );
  return { act, trouble };
}

async function post(message: ScratchMessage): Promise<ScratchOutcome | undefined> {
  try {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await fetch('/playground/tabs', { method: 'POST', headers, body: JSON.stringify(message) });
    if (!response.ok && response.status !== 409) return undefined;
    const outcome: ScratchOutcome = await response.json();
    return outcome;
  } catch {
    return undefined;
  }
}
