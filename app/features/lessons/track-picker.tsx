import { Form } from '@remix-run/react';
import type { Localized } from '~/i18n/locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { messages } from './messages';

export interface TrackChoice {
  options: { slug: string; title: Localized; note: Localized }[];
  chosen: string | undefined;
}

/** The same modules in the order of a role. */
export function TrackPicker({ options, chosen }: TrackChoice) {
  const t = useText(messages);
  const pick = useLocalized();
  const all = [{ slug: '', title: undefined, note: undefined }, ...options];
  return (
    <Form method="post" aria-label={t.trackTitle} className="mb-5 flex flex-wrap items-center gap-2">
      <span className="text-sm text-ink-3">{t.trackTitle}</span>
      {all.map(({ slug, title, note }) => {
        const isChosen = (chosen ?? '') === slug;
        return (
          <button
            key={slug}
            type="submit"
            name="track"
            value={slug}
            aria-pressed={isChosen}
            title={note && pick(note)}
            className={classNames(
              'min-h-9 rounded-full border px-3.5 text-sm',
              isChosen ? 'border-indigo bg-indigo-soft font-semibold text-indigo' : 'border-line-strong text-ink-2 hover:bg-sunken',
            )}
          >
            {title ? pick(title) : t.trackAll}
          </button>
        );
      })}
    </Form>
  );
}
