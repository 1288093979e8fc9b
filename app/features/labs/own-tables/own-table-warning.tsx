import { namedTables } from '~/engine/named-tables';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { messages } from './messages';
import type { OwnTables } from './use-own-tables';

/** Above the editor of a lab, while the query names a table that only this browser has. */
export function OwnTableWarning({ sql, own }: { sql: string; own: OwnTables }) {
  const t = useText(messages);
  const locale = useLocale();
  const used =
    own.list.length === 0
      ? []
      : namedTables(
          sql,
          own.list.map(table => table.name),
        );
  if (used.length === 0) return null;
  return (
    <p role="status" className="shrink-0 border-b border-amber/40 bg-amber-soft px-4 py-2 text-sm">
      {t.notInAnswers(used.join(locale === 'zh-CN' ? '、' : ', '))}
    </p>
  );
}
