import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button, Keys } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import type { StatementRun } from '../run-script';
import { keyLabel } from '../workbench/shortcuts';
import { useIsMac } from '../workbench/use-is-mac';
import { useErrorHelp } from './use-error-help';
import type { ErrorHelp } from './use-error-help';
import { messages } from './messages';
import type { Replacement, Suggestion } from './suggestion';

interface SuggestionBoxProps {
  run: StatementRun | undefined;
  suggestion: Suggestion;
  /** The editor marks it, so that a key makes the change too. */
  isMarked?: boolean;
  className?: string;
}

/** What to do, why, and buttons that do it. */
export function SuggestionBox({ run, suggestion, isMarked = true, className }: SuggestionBoxProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const help = useErrorHelp();
  const isMac = useIsMac();
  const [doneFor, setDoneFor] = useState<Suggestion>();
  const isDone = doneFor === suggestion;
  const start = help && run ? startIn(help.text, run) : undefined;
  const change = ({ from, to, insert }: Replacement) => {
    if (!help || start === undefined) return;
    help.change({ from: start + from, to: start + to, insert });
    setDoneFor(suggestion);
  };
  const { replacement, choices } = suggestion;
  return (
    <div
      role="group"
      aria-label={t.suggestion}
      className={classNames('mt-2.5 flex gap-2.5 rounded-sm border border-line bg-surface px-3 py-2.5 text-ink', className)}
    >
      <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{pick(suggestion.title)}</p>
        {suggestion.why && <p className="mt-0.5 text-sm text-ink-2 wrap-anywhere">{pick(suggestion.why)}</p>}
        {(replacement ?? choices) && start !== undefined && !isDone && (
          <div className="mt-2 flex flex-wrap gap-2">
            {replacement && (
              <Button size="small" tone="primary" className="pointer-coarse:min-h-11" onClick={() => change(replacement)}>
                {t.fixIt}
                {isMarked && <Keys>{keyLabel('Mod-.', { isMac, click: '' })}</Keys>}
              </Button>
            )}
            {choices?.map(choice => (
              <Button
                key={choice.label}
                size="small"
                className="font-mono pointer-coarse:min-h-11"
                onClick={() => change(choice.replacement)}
              >
                {choice.label}
              </Button>
            ))}
          </div>
        )}
        {isDone && (
          <p role="status" className="mt-1.5 text-sm text-jade">
            {t.fixed}
          </p>
        )}
      </div>
    </div>
  );
}

/** Where the failed statement stands now; undefined when it was changed since, or stands there several times. */
function startIn(text: ErrorHelp['text'], { sql, start = 0 }: StatementRun): number | undefined {
  if (text.startsWith(sql, start)) return start;
  const found = text.indexOf(sql);
  return found >= 0 && found === text.lastIndexOf(sql) ? found : undefined;
}
