import { useLocalized, useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { messages } from './messages';
import type { PathMap } from './path-map';
import { CapstoneTag } from './step-state';

/** The last stop of a path: one's own analysis, reviewed by a mentor. */
export function CapstoneCard({ path, isNext }: { path: PathMap; isNext: boolean }) {
  const t = useText(messages);
  const pick = useLocalized();
  const { slug, title, minutes, state } = path.capstone;
  const actions = { new: t.startCapstone, waiting: t.seeCapstone, returned: t.mendCapstone, approved: t.seeCapstone };
  return (
    <Card className="grid grid-cols-[36px_1fr] items-center gap-x-4 gap-y-3 px-5 py-5 md:grid-cols-[36px_1fr_auto] md:px-6">
      <span
        aria-hidden
        data-glyph="印"
        className={classNames(
          'grid size-8 place-items-center rounded-full border-2 text-sm font-bold before:content-[attr(data-glyph)]',
          state === 'approved' ? 'border-jade text-jade' : isNext ? 'border-seal text-seal' : 'border-line-strong text-ink-3',
        )}
      />
      <div>
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[1.0625rem]">
          {t.capstone} · {pick(title)}
          <CapstoneTag state={state} />
        </h2>
        <p className="num mt-1 text-ink-2">
          {t.capstoneNote} · {t.minutes(minutes)}
        </p>
      </div>
      <ButtonLink to={`/capstone/${slug}`} tone={isNext ? 'primary' : 'plain'} className="col-start-2 justify-self-start md:col-start-3">
        {actions[state]}
      </ButtonLink>
    </Card>
  );
}
