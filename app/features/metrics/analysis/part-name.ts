import type { Locale } from '~/i18n/locale';
import type { Split } from '../measures';

/** What a part of a split is called; null is what the named parts leave. */
export function nameOfPart(value: string | null, { split, rest, locale }: { split: Split; rest: string; locale: Locale }): string {
  if (value === null) return rest;
  return split.cells.find(cell => cell.value === value)?.title[locale] ?? value;
}
