import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import { formatGap, formatMonth, formatValue } from './metric-format';
import type { FormulaReading, Provenance } from './provenance';

/** The common variants of a metric beside the frozen one, at its latest matured month. */
export function VariantsTable({ provenance: { metric, latest, variants } }: { provenance: Provenance }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Card className="px-5 py-4.5">
      <h3 className="text-lg">{t.variants}</h3>
      <p className="mb-3 text-sm text-ink-3">{t.variantsNote}</p>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t.variants}>
        <table className="w-full text-left">
          <thead className="text-sm text-ink-3">
            <tr className="border-b border-line">
              <th scope="col" className="py-1.5 pr-3 font-semibold">
                {t.formula}
              </th>
              <th scope="col" className="num px-3 py-1.5 text-right font-semibold whitespace-nowrap">
                {latest ? formatMonth(latest.period, locale) : t.latest}
              </th>
              <th scope="col" className="py-1.5 pl-3 text-right font-semibold whitespace-nowrap">
                {t.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="border-b border-line bg-indigo-soft/60">
              <th scope="row" className="py-2 pr-3 pl-2 font-semibold">
                {metric.title[locale]} <Tag tone="indigo">{t.frozen}</Tag>
              </th>
              <td className="num px-3 py-2 text-right font-semibold">{latest ? formatValue(latest.value, metric, locale) : t.nothing}</td>
              <td className="py-2 pr-2 pl-3 text-right text-ink-3">{t.nothing}</td>
            </tr>
            {variants.map(variant => (
              <VariantRow key={variant.slug} variant={variant} metric={metric} frozen={latest?.value} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function VariantRow({ variant, metric, frozen }: { variant: FormulaReading; metric: Provenance['metric']; frozen: number | undefined }) {
  const locale = useLocale();
  const t = useText(messages);
  const { value } = variant;
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className="py-2 pr-3 pl-2 font-normal">
        {variant.title[locale]}
        <span className="block text-sm text-ink-3">{variant.meaning[locale]}</span>
      </th>
      <td className="num px-3 py-2 text-right whitespace-nowrap">{value === null ? t.nothing : formatValue(value, metric, locale)}</td>
      <td className="num py-2 pr-2 pl-3 text-right whitespace-nowrap text-ink-3">
        {value === null || frozen === undefined ? t.nothing : formatGap(value - frozen, metric, locale)}
      </td>
    </tr>
  );
}
