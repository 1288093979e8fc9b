import { formatNumber } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { Text } from '~/i18n/messages';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';
import { messages } from '../messages';
import { formatMonth } from '../metric-format';
import type { FixtureView } from '../provenance';

interface FixtureListProps {
  fixtures: FixtureView[];
  /** Of a metric that is a percentile: which ones, 0 to 1. */
  quantiles: readonly number[];
}

/** Rows in, number out: each trap of the definition with the few rows that show it. */
export function FixtureList({ fixtures, quantiles }: FixtureListProps) {
  const t = useText(messages);
  const failed = fixtures.filter(fixture => !fixture.passed).length;
  return (
    <Card className="min-w-0 px-5 py-4.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-lg">{t.fixtures}</h3>
        <span className="text-sm text-ink-3">
          {failed === 0 ? t.fixturesPass(fixtures.length) : t.fixturesFail(failed, fixtures.length)}
        </span>
      </div>
      <p className="mb-2 text-sm text-ink-3">{t.fixturesNote}</p>
      <ul className="divide-y divide-line">
        {fixtures.map(fixture => (
          <li key={fixture.name}>
            <Fixture fixture={fixture} quantiles={quantiles} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Fixture({ fixture, quantiles }: { fixture: FixtureView } & Pick<FixtureListProps, 'quantiles'>) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <details className="group">
      <summary className="flex list-none items-start gap-2.5 rounded-sm py-2 before:mt-0.5 before:text-ink-3 before:transition-transform before:content-['›'] group-open:before:rotate-90 hover:bg-sunken/60 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{fixture.title[locale]}</span>
        <span className="num hidden shrink-0 text-sm text-ink-3 sm:inline">{writtenSums(fixture.expected, { locale, t, quantiles })}</span>
        {fixture.passed ? (
          <Tag tone="jade" shape="check">
            {t.passed}
          </Tag>
        ) : (
          <Tag tone="seal" shape="cross">
            {t.notPassed}
          </Tag>
        )}
      </summary>
      <div className="grid min-w-0 gap-3 pb-4 pl-4">
        <p className="text-sm text-ink-3">{t.fixturePeriod(formatMonth(fixture.period, locale, { year: true }), fixture.asOf)}</p>
        {fixture.tables.map(table => (
          <FixtureTable key={table.name} table={table} />
        ))}
        <p className="num">
          {t.expected(writtenSums(fixture.expected, { locale, t, quantiles }))}
          {!fixture.passed && <b className="ml-3 text-seal">{t.actually(writtenSums(fixture.actual, { locale, t, quantiles }))}</b>}
        </p>
      </div>
    </details>
  );
}

function FixtureTable({ table: { name, columns, rows } }: { table: FixtureView['tables'][number] }) {
  const t = useText(messages);
  return (
    <div className="min-w-0">
      <p className="mb-1 font-mono text-sm font-semibold">{name}</p>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-3">{t.emptyTable}</p>
      ) : (
        <div className="overflow-x-auto rounded-sm border border-line" tabIndex={0} role="region" aria-label={name}>
          <table className="w-full text-left font-mono text-xs">
            <thead className="bg-sunken text-ink-3">
              <tr>
                {columns.map(column => (
                  <th key={column} scope="col" className="px-2.5 py-1 font-medium whitespace-nowrap">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index} className="border-t border-line">
                  {row.map((cell, place) => (
                    <td key={columns[place]} className="px-2.5 py-1 whitespace-nowrap">
                      {cell === null ? <span className="text-ink-3">NULL</span> : String(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

interface Writing {
  locale: Locale;
  t: Text<typeof messages>;
  quantiles: readonly number[];
}

function writtenSums(sums: FixtureView['expected'], { locale, t, quantiles }: Writing): string {
  if (!sums) return t.noRow;
  const number = (value: number): string => formatNumber(value, locale, { maximumFractionDigits: 4 });
  if (sums.quantiles)
    return sums.quantiles
      .map((value, i) => `P${Math.round((quantiles[i] ?? 0) * 100)} ${value === null ? t.nothing : number(value)}`)
      .join(' · ');
  return t.computed(number(sums.numerator), number(sums.denominator));
}
