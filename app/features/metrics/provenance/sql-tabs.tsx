import { Tabs } from 'radix-ui';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { SqlBlock } from '~/ui/sql-block';
import { messages } from '../messages';
import type { FormulaReading } from '../provenance';
import { differingLines } from './differing-lines';

const tab =
  'min-h-9 border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-ink-2 hover:text-ink data-[state=active]:border-indigo data-[state=active]:font-semibold data-[state=active]:text-indigo pointer-coarse:min-h-11';

/** No slug has a dot. */
const frozen = '.frozen';

/** The SQL behind the number, and beside it that of each variant, with the lines in which it differs marked. */
export function SqlTabs({ sql, variants }: { sql: string; variants: FormulaReading[] }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <Tabs.Root defaultValue={frozen} className="min-w-0">
      {variants.length > 0 && (
        <Tabs.List aria-label={t.sql} className="mb-2 flex overflow-x-auto border-b border-line">
          <Tabs.Trigger value={frozen} className={tab}>
            {t.frozenSql}
          </Tabs.Trigger>
          {variants.map(variant => (
            <Tabs.Trigger key={variant.slug} value={variant.slug} className={tab}>
              {variant.title[locale]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      )}
      <Tabs.Content value={frozen}>
        <SqlBlock
          sql={sql}
          label={t.sql}
          head={
            <span className="flex flex-wrap justify-between gap-x-4">
              <b className="font-semibold text-ink">{t.sql}</b> {t.sqlNote}
            </span>
          }
        />
      </Tabs.Content>
      {variants.map(variant => (
        <Tabs.Content key={variant.slug} value={variant.slug}>
          <SqlBlock
            sql={variant.sql}
            label={variant.title[locale]}
            marked={differingLines(variant.sql, sql)}
            head={
              <span className="flex flex-wrap justify-between gap-x-4">
                <b className="font-semibold text-ink">{variant.title[locale]}</b> {t.variantSqlNote}
              </span>
            }
          />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
