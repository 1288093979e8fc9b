import { propose } from '~/features/labs/editor/completion/propose';
import type { Proposal } from '~/features/labs/editor/completion/proposal';
import { labMaterial } from '~/features/labs/schema.server';
import { orderForLab } from '~/features/labs/schema-tree';
import type { Locale } from '~/i18n/locale';

/** The tables of the sample company as a lab on orders and members has them. */
async function labTables(locale: Locale) {
  return orderForLab((await labMaterial(locale)).tables, ['orders', 'members']);
}

const tables = { 'zh-CN': await labTables('zh-CN'), en: await labTables('en') };

interface Asking {
  locale?: Locale;
  /** With the key that asks for proposals. */
  explicit?: boolean;
}

/** What is proposed where `|` stands in the text. */
export function proposedAt(marked: string, { locale = 'zh-CN', explicit = false }: Asking = {}): Proposal[] {
  const at = marked.indexOf('|');
  const sql = marked.slice(0, at) + marked.slice(at + 1);
  return propose({ sql, at, tables: tables[locale], likely: 2, locale, explicit })?.proposals ?? [];
}

export function labelsAt(marked: string, asking?: Asking): string[] {
  return proposedAt(marked, asking).map(({ label }) => label);
}

/** The text once a proposal has been taken, the cursor at `|`. */
export function takenAt(marked: string, label: string): string {
  const at = marked.indexOf('|');
  const sql = marked.slice(0, at) + marked.slice(at + 1);
  const proposed = propose({ sql, at, tables: tables['zh-CN'], likely: 2, locale: 'zh-CN', explicit: true });
  const proposal = proposed?.proposals.find(each => each.label === label);
  if (!proposed || !proposal) throw new Error(`nothing called ${label} is proposed in ${marked}`);
  const { insert, back } = proposal;
  return `${sql.slice(0, proposed.from)}${insert.slice(0, insert.length - back)}|${insert.slice(insert.length - back)}${sql.slice(at)}`;
}
