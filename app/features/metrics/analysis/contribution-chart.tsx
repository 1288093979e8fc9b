import { useMemo } from 'react';
import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { DataDrawing } from '~/ui/data-drawing';
import type { Breakdown } from './breakdown';
import type { Decomposition } from './decompose';
import { LazyChart } from './lazy-chart';
import { messages } from './messages';
import { foldParts } from './fold-parts';

interface ContributionChartProps {
  found: Decomposition;
  metric: Breakdown['metric'];
  nameOf: (value: string | null) => string;
  /** Two halves to a bar; a count has one. */
  mixed: boolean;
  label: string;
}

/** One bar a part, above the line where it raised the whole, below where it lowered it. */
export function ContributionChart({ found, metric, nameOf, mixed, label }: ContributionChartProps) {
  const locale = useLocale();
  const t = useText(messages);
  const drawing = useMemo((): DataDrawing => {
    const { shown, folded } = foldParts(found.parts);
    const bars = [
      ...shown.map(part => ({ name: nameOf(part.value), ...part })),
      ...(folded ? [{ name: t.others(folded.count), ...folded }] : []),
    ];
    const percent = metric.format === 'percent';
    const format = (value: number): string =>
      `${formatNumber(percent ? value * 100 : value, locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 })}${percent ? ' pt' : ''}`.replace(
        '-',
        '−',
      );
    return {
      title: t.chartTitle(metric.title[locale]),
      kind: 'stacked',
      xName: '',
      yName: '',
      labels: bars.map(bar => bar.name),
      series: [{ name: t.own, values: bars.map(bar => bar.own) }, ...(mixed ? [{ name: t.mix, values: bars.map(bar => bar.mix) }] : [])],
      format,
      formatX: String,
    };
  }, [found, metric, nameOf, mixed, locale, t]);
  return <LazyChart drawing={drawing} label={label} />;
}
