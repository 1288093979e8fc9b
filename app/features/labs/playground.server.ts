import { createHash } from 'node:crypto';
import { textOf } from '~/i18n/messages';
import type { Locale, Localized } from '~/i18n/locale';
import { messages } from './messages';
import { scratchDraft } from './scratch/scratch';

/** A link longer than this is not opened: no query anybody shares is that long. */
const longestLinkedSql = 8_000;

/** A query that was opened in the playground from elsewhere. */
export type PlaygroundVisitor = { kind: 'metric'; title: Localized } | { kind: 'link'; title: string } | { kind: 'address' };

interface Wish {
  locale: Locale;
  /** A tab of the person's own. */
  tab: string | undefined;
  metric: { slug: string; title: Localized; sql: string } | undefined;
  /** A query that a colleague has shared. */
  link: { id: string; title: string; sql: string } | undefined;
  /** From the address. */
  sql: string | null;
}

interface Subject {
  labSlug: string;
  starter: string;
  visitor: PlaygroundVisitor | undefined;
}

/** What stands in the playground at first, and the name its draft is kept under: what is opened by a link never replaces a draft. */
export function playgroundSubject({ locale, tab, metric, link, sql }: Wish): Subject {
  if (tab) return { labSlug: scratchDraft(tab), starter: '', visitor: undefined };
  if (metric) return { labSlug: `playground.metric.${metric.slug}`, starter: metric.sql, visitor: { kind: 'metric', title: metric.title } };
  if (link) return { labSlug: `playground.link.${link.id}`, starter: link.sql, visitor: { kind: 'link', title: link.title } };
  if (sql?.trim() && sql.length <= longestLinkedSql) {
    const hash = createHash('sha256').update(sql).digest('hex').slice(0, 16);
    return { labSlug: `playground.shared.${hash}`, starter: sql, visitor: { kind: 'address' } };
  }
  return { labSlug: 'playground', starter: textOf(messages, locale).playgroundStarter, visitor: undefined };
}
