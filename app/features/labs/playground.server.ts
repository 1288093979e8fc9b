import { createHash } from 'node:crypto';
import { textOf } from '~/i18n/messages';
import type { Locale } from '~/i18n/locale';
import { messages } from './messages';

/** A link longer than this is not opened: no query anybody shares is that long. */
const longestLinkedSql = 8_000;

interface Wish {
  locale: Locale;
  metric: { slug: string; sql: string } | undefined;
  /** From the address. */
  sql: string | null;
}

/** What stands in the playground at first, and the name its draft is kept under: what is opened by a link never replaces a draft. */
export function playgroundSubject({ locale, metric, sql }: Wish): { labSlug: string; starter: string } {
  if (metric) return { labSlug: `playground.metric.${metric.slug}`, starter: metric.sql };
  if (sql?.trim() && sql.length <= longestLinkedSql) {
    const hash = createHash('sha256').update(sql).digest('hex').slice(0, 16);
    return { labSlug: `playground.shared.${hash}`, starter: sql };
  }
  return { labSlug: 'playground', starter: textOf(messages, locale).playgroundStarter };
}
