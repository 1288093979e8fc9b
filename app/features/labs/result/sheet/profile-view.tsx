import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { formatNumber, formatPercent } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { messages } from '../messages';
import { columnLook, isRightAligned, shownText } from '../shown-value';
import type { TableView } from '../table-view';
import { viewLength } from '../table-view';
import type { ColumnProfile } from './column-profile';
import { workColumn } from './column-work';

/** What a column holds in the rows shown. */
export function ProfileView({ view, column }: { view: TableView; column: number }) {
  const t = useText(messages);
  const locale = useLocale();
  const profile = useProfile(view, column);
  const rows = formatNumber(viewLength(view), locale);
  return (
    <section aria-label={t.profile} aria-busy={!profile} className="border-t border-line px-4 py-3">
      <div className="flex items-baseline justify-between gap-2">
        <p className="font-semibold">{t.profile}</p>
        <p className="num text-xs text-ink-3">{profile ? t.profileOf(rows) : t.arranging}</p>
      </div>
      {profile && <Facts view={view} column={column} profile={profile} />}
    </section>
  );
}

function Facts({ view, column, profile }: { view: TableView; column: number; profile: ColumnProfile }) {
  const t = useText(messages);
  const locale = useLocale();
  const { type = '' } = view.table.columns[column] ?? {};
  const look = columnLook(type);
  const value = (row: number) => shownText(view.table.cell(row, column), look);
  const share = profile.rows === 0 ? 0 : profile.nulls / profile.rows;
  const { ends, mean, histogram, top } = profile;
  return (
    <>
      <dl className="num mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Fact name={t.distinctValues}>{formatNumber(profile.distinct, locale)}</Fact>
        <Fact name={t.nullShare}>{t.nullShareOf(formatNumber(profile.nulls, locale), formatPercent(share, locale))}</Fact>
        {ends && <Fact name={t.least}>{value(ends.least)}</Fact>}
        {ends && <Fact name={t.greatest}>{value(ends.greatest)}</Fact>}
        {mean !== undefined && isRightAligned(look) && (
          <Fact name={t.mean}>{formatNumber(mean / unitOf(type), locale, { maximumFractionDigits: 4 })}</Fact>
        )}
      </dl>
      {histogram && ends && isRightAligned(look) && profile.distinct > 5 && (
        <Histogram counts={histogram} least={value(ends.least)} greatest={value(ends.greatest)} />
      )}
      {top[0] &&
        (top[0].count > 1 ? <TopValues top={top} value={value} rows={profile.rows} /> : <p className="mt-2 text-ink-3">{t.allDistinct}</p>)}
    </>
  );
}

/** By how much a DECIMAL's integers are larger than its values. */
function unitOf(type: string): number {
  return 10 ** Number(/^DECIMAL\(\d+,\s*(\d+)\)$/.exec(type)?.[1] ?? 0);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="truncate text-right">{children}</dd>
    </>
  );
}

function Histogram({ counts, least, greatest }: { counts: number[]; least: string; greatest: string }) {
  const t = useText(messages);
  const most = Math.max(...counts);
  return (
    <figure className="mt-3" aria-label={t.distribution}>
      <div aria-hidden className="flex h-14 items-end gap-px border-b border-line">
        {counts.map((count, i) => (
          <span
            key={i}
            className="min-h-px flex-1 bg-[var(--chart-1)]"
            style={{ height: `${(count / most) * 100}%`, opacity: count === 0 ? 0 : 1 }}
          />
        ))}
      </div>
      <figcaption className="num mt-0.5 flex justify-between gap-3 text-[11px] text-ink-3">
        <span>{least}</span>
        <span>{greatest}</span>
      </figcaption>
    </figure>
  );
}

function TopValues({ top, value, rows }: { top: ColumnProfile['top']; value(row: number): string; rows: number }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <div className="mt-3">
      <p className="text-xs text-ink-3">{t.commonValues}</p>
      <ul className="num mt-1 grid gap-1">
        {top.map(({ row, count }) => (
          <li key={row} className="relative flex justify-between gap-3 overflow-hidden rounded-xs px-1.5">
            <span aria-hidden className="absolute inset-y-0 left-0 bg-indigo-soft" style={{ width: `${(count / rows) * 100}%` }} />
            <span className="relative min-w-0 truncate">{value(row) === '' ? '“”' : value(row)}</span>
            <span className="relative shrink-0 text-ink-2">
              {formatNumber(count, locale)} · {formatPercent(count / rows, locale)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useProfile(view: TableView, column: number): ColumnProfile | undefined {
  const [known, setKnown] = useState<{ view: TableView; column: number; profile: ColumnProfile }>();
  // The worker, for a large result.
  useEffect(() => {
    let wanted = true;
    const rows = view.order ?? Uint32Array.from({ length: view.table.rowCount }, (_, row) => row);
    import('./work-elsewhere.client')
      .then(({ profileElsewhere }) => profileElsewhere({ kind: 'profile', rows, data: workColumn(view.table, column).data }))
      .then(
        profile => wanted && setKnown({ view, column, profile }),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [view, column]);
  return known?.view === view && known.column === column ? known.profile : undefined;
}
