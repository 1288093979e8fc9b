import { Link } from '@remix-run/react';
import { formatValue } from '~/features/metrics/metric-format';
import type { Split, SplitCell } from '~/features/metrics/measures';
import type { ValueStyle } from '~/features/metrics/metric-format';
import { formatDateTime, formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { EmptyState, Page } from '~/ui/page';
import type { DeadLink } from './goal-share';
import { messages } from './messages';

/** Who shared it, until when, and the way to one's own view of it. */
export function SharedNote({ by, expiresAt, slug }: { by: string; expiresAt: string; slug: string }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Notice tone="indigo" title={t.sharedBy(by, formatDateTime(expiresAt, locale))}>
      <p>{t.sharedScope}</p>
      <Link to={`/goals/${slug}`} className="mt-1 inline-block text-indigo underline">
        {t.ownView}
      </Link>
    </Notice>
  );
}

/** A goal's metric by one of its dimensions, as far as maker and reader both may see it. */
export function SharedBreakdown({ split: { title, cells }, style }: { split: Split; style: ValueStyle }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Card className="mt-4 overflow-x-auto px-5 py-4.5">
      <table className="num w-full text-left">
        <caption className="mb-2 text-left text-base font-semibold">{t.breakdown(title[locale])}</caption>
        <thead className="text-sm text-ink-3">
          <tr>
            <th scope="col" className="py-1.5 pr-4 font-normal">
              {title[locale]}
            </th>
            <th scope="col" className="py-1.5 pr-4 text-right font-normal">
              {t.value}
            </th>
            <th scope="col" className="py-1.5 text-right font-normal">
              {t.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(cell => (
            <BreakdownRow key={cell.value} cell={cell} style={style} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function BreakdownRow({ cell: { title, points }, style }: { cell: SplitCell; style: ValueStyle }) {
  const locale = useLocale();
  const t = useText(messages);
  const last = points === 'withheld' ? undefined : points.findLast(point => point.matured);
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-2 pr-4 font-normal">
        {title[locale]}
      </th>
      {last && last.value !== null ? (
        <>
          <td className="py-2 pr-4 text-right font-semibold">{formatValue(last.value, style, locale)}</td>
          <td className="py-2 text-right text-ink-2">{formatNumber(last.denominator, locale)}</td>
        </>
      ) : (
        <td colSpan={2} className="py-2 text-right text-sm text-ink-3">
          {points === 'withheld' ? t.withheld : '–'}
        </td>
      )}
    </tr>
  );
}

const notes = { tampered: 'tamperedNote', expired: 'expiredNote', revoked: 'revokedNote' } as const satisfies Record<DeadLink, string>;

/** A link that shows nothing says why. */
export function DeadLinkPage({ reason }: { reason: DeadLink }) {
  const t = useText(messages);
  return (
    <Page>
      <EmptyState isHeading title={t[reason]} action={<ButtonLink to="/goals">{t.toGoals}</ButtonLink>}>
        {t[notes[reason]]}
      </EmptyState>
    </Page>
  );
}
