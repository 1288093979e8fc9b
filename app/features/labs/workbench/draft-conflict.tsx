import { Fragment, useMemo } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import type { DraftEvent, Rival } from '../draft-state';
import { messages } from '../memory/messages';
import { diffWords } from '../memory/word-diff';
import type { DiffPiece } from '../memory/word-diff';

interface DraftConflictProps {
  mine: string;
  theirs: Rival;
  send(event: DraftEvent): void;
}

/** Two texts under one name: both are shown word by word, nothing is overwritten before the person has chosen. */
export function DraftConflict({ mine, theirs, send }: DraftConflictProps) {
  const t = useText(messages);
  const diff = useMemo(() => diffWords(mine, theirs.sql), [mine, theirs.sql]);
  return (
    <section role="alert" aria-label={t.conflictTitle} className="shrink-0 border-b border-amber/40 bg-amber-soft px-4 py-3">
      <p className="font-semibold">{t.conflictTitle}</p>
      <p className="mt-0.5 text-sm text-ink-2">{t.conflictNote}</p>
      <div className="mt-2.5 grid gap-3 sm:grid-cols-2">
        <Version title={t.conflictMine} pieces={diff.mine} action={t.keepMine} choose={() => send({ kind: 'chose', which: 'mine' })} />
        <Version
          title={t.conflictTheirs}
          pieces={diff.theirs}
          action={t.takeTheirs}
          choose={() => send({ kind: 'chose', which: 'theirs' })}
        />
      </div>
    </section>
  );
}

function Version({ title, pieces, action, choose }: { title: string; pieces: DiffPiece[]; action: string; choose(): void }) {
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <h3 className="text-sm">{title}</h3>
      <pre
        tabIndex={0}
        role="region"
        aria-label={title}
        className="max-h-36 overflow-auto rounded-sm border border-line bg-surface p-2 text-xs leading-relaxed [font-variant-ligatures:none]"
      >
        {pieces.map(({ kind, text }, index) =>
          kind === 'same' ? (
            <Fragment key={index}>{text}</Fragment>
          ) : (
            <mark
              key={index}
              className="rounded-[2px] bg-indigo-soft font-semibold text-ink underline decoration-indigo decoration-2 underline-offset-2"
            >
              {text}
            </mark>
          ),
        )}
        {pieces.length === 0 && ' '}
      </pre>
      <Button size="small" onClick={choose} className="justify-self-start">
        {action}
      </Button>
    </div>
  );
}
