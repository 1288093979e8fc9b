import { Link } from '@remix-run/react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import type { DictionaryColumn, DictionaryTable } from '~/sample-company/dictionary';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Tag } from '~/ui/tag';
import { dictionaryAddress } from '../dictionary-view';
import { messages } from '../messages';
import { useAnchor } from './use-anchor';

/** The columns in the order of the table; each has an address of its own (`#paid_at`). */
export function ColumnTable({ table }: { table: DictionaryTable }) {
  const t = useText(messages);
  const chosen = useAnchor();
  return (
    <Card tabIndex={0} role="region" aria-labelledby="columns-title" className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-sm text-ink-3 *:px-4 *:py-2.5 *:font-semibold">
            <th scope="col">{t.column}</th>
            <th scope="col" className="max-sm:hidden">
              {t.type}
            </th>
            <th scope="col" className="sm:w-[58%]">
              {t.meaning}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {table.columns.map(column => (
            <ColumnRow key={column.name} column={column} isChosen={column.name === chosen} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function ColumnRow({ column, isChosen }: { column: DictionaryColumn; isChosen: boolean }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <tr id={column.name} className={classNames('scroll-mt-20 align-top *:px-4 *:py-3', isChosen && 'bg-amber-soft')}>
      <th scope="row" className="font-normal">
        <Link
          to={`#${column.name}`}
          aria-label={t.linkTo(column.name)}
          className="font-mono text-sm font-semibold hover:text-indigo hover:underline"
        >
          {column.name}
        </Link>
        <span className="mt-0.5 block text-sm text-ink-2">{column.title[locale]}</span>
        <span className="mt-1 block sm:hidden">
          <TypeNote column={column} />
        </span>
      </th>
      <td className="max-sm:hidden">
        <TypeNote column={column} />
      </td>
      <td>
        {column.meaning[locale]}
        {column.unit && <span className="ml-2 text-sm text-ink-3">{t.inYuan}</span>}
        {column.references && (
          <span className="mt-1 block text-sm">
            <span className="text-ink-3">{t.refersTo} </span>
            <Link
              to={dictionaryAddress(column.references.table, column.references.column)}
              className="font-mono text-indigo hover:underline"
            >
              {`${column.references.table}.${column.references.column}`}
            </Link>
          </span>
        )}
        {column.values.length > 0 && <ValueList values={column.values} />}
      </td>
    </tr>
  );
}

/** A column of its own where there is room, below the name where there is not. */
function TypeNote({ column: { type, isKey, isNullable } }: { column: DictionaryColumn }) {
  const t = useText(messages);
  return (
    <>
      <code className="text-xs whitespace-nowrap sm:text-sm">{type}</code>
      <span className="mt-0.5 block text-xs text-ink-3">
        {isKey ? <Tag tone="indigo">{t.key}</Tag> : isNullable ? t.nullable : t.required}
      </span>
    </>
  );
}

function ValueList({ values }: Pick<DictionaryColumn, 'values'>) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <dl aria-label={t.values} className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {values.map(({ value, meaning }) => (
        <div key={value} className="flex items-baseline gap-1.5">
          <dt>
            <code className="rounded-[4px] bg-sunken px-1.5 py-0.5 text-xs">{value}</code>
          </dt>
          <dd className="text-ink-2">{meaning[locale]}</dd>
        </div>
      ))}
    </dl>
  );
}
