import { useCallback, useEffect, useState } from 'react';
import type { Snippet } from './snippet';
import type { SnippetMessage, SnippetOutcome } from './snippets.server';

/** Where the snippets of the person signed in are kept. */
const address = '/memory/snippets';

export type SnippetTrouble = Exclude<SnippetOutcome, 'done'> | 'unreachable';

export interface Snippets {
  /** The last changed first; undefined until they have arrived. */
  list: Snippet[] | undefined;
  /** Why the last change was not made. */
  trouble: SnippetTrouble | undefined;
  /** True when the change was made. */
  act(message: SnippetMessage): Promise<boolean>;
}

/** The person's snippets, fetched when something shows them. */
export function useSnippets(): Snippets {
  const [list, setList] = useState<Snippet[]>();
  const [trouble, setTrouble] = useState<SnippetTrouble>();

  useEffect(() => {
    let here = true;
    void ask().then(answer => {
      if (!here) return;
      if (answer) setList(answer.snippets);
      else setTrouble('unreachable');
    });
    return () => {
      here = false;
    };
  }, []);

  const act = useCallback(async (message: SnippetMessage) => {
    const answer = await ask(message);
    if (answer) setList(answer.snippets);
    const outcome = answer?.outcome ?? 'unreachable';
    setTrouble(outcome === 'done' ? undefined : outcome);
    return outcome === 'done';
  }, []);

  return { list, trouble, act };
}

async function ask(message?: SnippetMessage): Promise<{ snippets: Snippet[]; outcome?: SnippetOutcome } | undefined> {
  try {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await fetch(address, message ? { method: 'POST', headers, body: JSON.stringify(message) } : { headers });
    if (!response.ok && response.status !== 409) return undefined;
    const answer: { snippets: Snippet[]; outcome?: SnippetOutcome } = await response.json();
    return answer;
  } catch {
    return undefined;
  }
}
