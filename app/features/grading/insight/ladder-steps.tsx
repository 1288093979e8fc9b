import { Lightbulb, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { CounterExampleView } from './counter-example-view';
import { explainClause, explainMisconception, explainNote } from './explain-insight';
import { fewestForAsking } from './ladder';
import type { LadderView } from './ladder';
import { messages } from './messages';

interface LadderStepsProps {
  ladder: LadderView;
  /** Asks for the counter-example before its turn. */
  ask(): void;
}

/** What is said below a verdict: one rung per failed attempt, or how an accepted query could be simpler. */
export function LadderSteps({ ladder, ask }: LadderStepsProps) {
  const t = useText(messages);
  const locale = useLocale();
  const { attempt, pending, clause, misconception, counterExample, mayAsk, notes } = ladder;
  if (pending)
    return attempt >= fewestForAsking ? (
      <p role="status" className="px-0.5 text-sm text-ink-3">
        {t.looking}
      </p>
    ) : null;
  if (notes.length > 0) return <Notes notes={notes.map(note => explainNote(note, locale))} />;
  if (!clause && !misconception && !counterExample && !mayAsk) return null;
  return (
    <div role="group" aria-label={t.ladder} className="grid gap-3">
      {clause && (
        <Step icon={<Search aria-hidden className="size-4" />} title={t.clauseTitle}>
          {explainClause(clause, locale)}
        </Step>
      )}
      {misconception && (
        <Step icon={<Lightbulb aria-hidden className="size-4" />} title={t.misconceptionTitle}>
          {explainMisconception(misconception, locale)}
        </Step>
      )}
      {counterExample && <CounterExampleView example={counterExample} />}
      {mayAsk && (
        <p>
          <Button size="small" onClick={ask}>
            {t.showCounterExample}
          </Button>
        </p>
      )}
    </div>
  );
}

function Step({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section className="flex gap-3 rounded-md border border-line bg-surface px-4 py-3">
      <span className="mt-1 shrink-0 text-indigo">{icon}</span>
      <div className="min-w-0">
        <h3 className="text-sm font-semibold text-ink-2">{title}</h3>
        <p className="mt-0.5 wrap-anywhere">{children}</p>
      </div>
    </section>
  );
}

function Notes({ notes }: { notes: string[] }) {
  const t = useText(messages);
  return (
    <section className="rounded-md border border-line bg-surface px-4 py-3">
      <h3 className="text-sm font-semibold text-ink-2">{t.notes}</h3>
      <ul className="mt-1 grid gap-1 text-ink-2">
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
