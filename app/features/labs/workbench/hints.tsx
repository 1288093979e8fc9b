import { useEffect, useRef, useState } from 'react';
import type { Localized } from '~/i18n/locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from '../messages';

interface HintsProps {
  slug: string;
  /** Those the person has asked for so far. */
  revealed: Localized[];
  count: number;
}

/** Hints, one at a time. Each one taken is recorded, so that it is still there after a reload and mentors see where people needed help. */
export function Hints({ slug, revealed, count }: HintsProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const [hints, setHints] = useState(revealed);
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const newest = useRef<HTMLLIElement>(null);

  // The button that was pressed moves down or goes; the hint it gave takes the focus.
  useEffect(() => {
    if (hints !== revealed) newest.current?.focus();
  }, [hints, revealed]);

  const take = async () => {
    setState('asking');
    const known = await askForHint(slug, hints.length + 1);
    setState(known ? 'idle' : 'failed');
    if (known) setHints(known);
  };

  return (
    <section aria-label={t.hints} className="grid gap-2">
      <ol className="grid gap-2">
        {hints.map((hint, i) => (
          <li key={i} ref={i === hints.length - 1 ? newest : undefined} tabIndex={-1} className="rounded-md border border-line px-3.5 py-3">
            <h2 className="text-base">{t.hint(i + 1, count)}</h2>
            <p className="mt-1 wrap-anywhere text-ink-2">{pick(hint)}</p>
          </li>
        ))}
      </ol>
      {hints.length < count && (
        <Button
          tone="quiet"
          size="small"
          onClick={() => void take()}
          disabled={state === 'asking'}
          className="-ml-2.5 justify-self-start text-indigo"
        >
          {hints.length === 0 ? t.firstHint : t.anotherHint}
        </Button>
      )}
      {state === 'failed' && (
        <p role="alert" className="text-sm text-seal">
          {t.hintFailed}
        </p>
      )}
    </section>
  );
}

/** The hints revealed now; undefined when the server could not be reached. */
async function askForHint(slug: string, level: number): Promise<Localized[] | undefined> {
  try {
    const response = await fetch(`/labs/${slug}/hints`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ level }),
    });
    if (!response.ok) return undefined;
    const answer: { hints: Localized[] } = await response.json();
    return answer.hints;
  } catch {
    return undefined;
  }
}
