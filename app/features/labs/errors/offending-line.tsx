import { CornerDownRight } from 'lucide-react';
import { useText } from '~/i18n/use-text';
import { Button, Keys } from '~/ui/button';
import type { StatementRun } from '../run-script';
import { useErrorHelp } from './use-error-help';
import { lineAround } from './error-place';
import type { Stretch } from './error-place';
import { messages } from './messages';

/** The line that is wrong, its words underlined with a caret, and the way there. */
export function OffendingLine({ run, place }: { run: StatementRun; place: Stretch | undefined }) {
  const t = useText(messages);
  const help = useErrorHelp();
  const { start = 0, sql } = run;
  if (!place) return null;
  const isThere = help?.text.startsWith(sql, start) === true;
  const { number, before, wrong, after } = isThere
    ? lineAround(help.text, { from: start + place.from, to: start + place.to })
    : lineAround(sql, place);
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-3 gap-y-1.5">
      <figure className="min-w-0 flex-1 overflow-x-auto rounded-sm bg-surface px-3 py-1.5">
        <figcaption className="sr-only">
          {t.lineOf(number)} · {t.wrongHere(wrong)}
        </figcaption>
        <p aria-hidden className="font-mono text-xs leading-relaxed whitespace-pre text-ink">
          <span className="num mr-3 text-ink-3 select-none">{number}</span>
          {before}
          <span className="relative inline-block text-seal underline decoration-wavy underline-offset-4">
            {wrong}
            <span className="absolute top-full left-0 mt-0.5 text-sm leading-none font-bold no-underline">{'^'}</span>
          </span>
          {after}
        </p>
        <p aria-hidden className="h-3" />
      </figure>
      {isThere && (
        <Button size="small" className="pointer-coarse:min-h-11" onClick={() => help.goTo(start + place.from)}>
          <CornerDownRight aria-hidden className="size-3.5" />
          {t.goThere}
          <Keys>{'F8'}</Keys>
        </Button>
      )}
    </div>
  );
}
