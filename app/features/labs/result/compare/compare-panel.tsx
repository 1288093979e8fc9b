import { useEffect, useMemo, useState } from 'react';
import { plainTable } from '~/engine/result-table';
import type { ResultTable } from '~/engine/result-table';
import { formatNumber, formatTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Choice } from '../chart/chart-settings';
import { ResultGrid } from '../grid/result-grid';
import { keyOf } from '../use-kept-state';
import { messages } from '../messages';
import { excerptOf } from '../statement-list';
import { referenceOf } from '../use-preview';
import { compareTables } from './compare-tables';
import type { TableDifference } from './compare-tables';
import type { PastResult } from './use-past-results';

interface ComparePanelProps {
  table: ResultTable;
  past: readonly PastResult[];
  /** In a lab whose answer on the sample data the grader shows. */
  labSlug: string | undefined;
}

const expectedChoice = 'expected';

/** A result held against an earlier one of this visit, or against what is expected on the data everybody sees. */
export function ComparePanel({ table, past, labSlug }: ComparePanelProps) {
  const t = useText(messages);
  const locale = useLocale();
  const expected = useExpected(labSlug);
  const earlier = past.filter(each => each.table !== table);
  const [chosen, setChosen] = useState('');
  const [key, setKey] = useState('');
  const options = [
    ...earlier.map(({ id, at, sql }) => ({ value: String(id), name: t.earlierRun(formatTime(at, locale), excerptOf(sql).slice(0, 40)) })),
    ...(expected ? [{ value: expectedChoice, name: t.expectedRows }] : []),
  ];
  const choice = options.find(option => option.value === chosen)?.value ?? options[0]?.value;
  const other = choice === expectedChoice ? expected : earlier.find(({ id }) => String(id) === choice)?.table;
  if (!other) return <p className="max-w-prose px-4 py-6 text-ink-3">{t.nothingToCompare}</p>;
  const keys = table.columns.filter(column => other.columns.some(each => each.name.toLowerCase() === column.name.toLowerCase()));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line px-4 py-2 text-sm">
        <Choice label={t.compareWith} value={choice ?? ''} options={options} choose={setChosen} />
        <Choice
          label={t.matchBy}
          value={keys.some(({ name }) => name === key) ? key : ''}
          options={[{ value: '', name: t.byPosition }, ...keys.map(({ name }) => ({ value: name, name }))]}
          choose={setKey}
        />
      </div>
      <Differences here={table} there={other} keyName={keys.some(({ name }) => name === key) ? key : ''} />
    </div>
  );
}

function Differences({ here, there, keyName }: { here: ResultTable; there: ResultTable; keyName: string }) {
  const t = useText(messages);
  const difference = useMemo(() => {
    const words = { status: t.status, added: t.statusAdded, missing: t.statusMissing, changed: t.statusChanged, cell: t.changedCell };
    return compareTables({ here, there, keys: keyName === '' ? [] : [keyName], words });
  }, [here, there, keyName, t]);
  const { table, marks } = difference;
  const view = useMemo(() => ({ table, order: undefined }), [table]);
  const marked = (row: number, column: number) => {
    const mark = marks[row];
    if (!mark || mark.kind !== 'changed') return mark?.kind;
    return column === 0 || mark.changed.has(column - 1) ? mark.kind : undefined;
  };
  return (
    <>
      <Summary difference={difference} rows={here.rowCount} />
      {table.rowCount > 0 && (
        <ResultGrid key={keyOf(table)} view={view} label={t.compareLabel} marked={marked} className="min-h-24 flex-1" />
      )}
    </>
  );
}

function Summary({ difference, rows }: { difference: TableDifference; rows: number }) {
  const t = useText(messages);
  const locale = useLocale();
  const { counts, onlyHere, onlyThere, cutAt, ambiguous } = difference;
  const write = (value: number) => formatNumber(value, locale);
  const agrees = counts.changed + counts.added + counts.missing + onlyHere.length + onlyThere.length === 0;
  const said = agrees
    ? t.compareSame(write(rows))
    : t.compareCounts(write(counts.changed), write(counts.added), write(counts.missing), write(counts.same));
  const remarks = [
    onlyHere.length > 0 && t.columnsOnlyHere(onlyHere.join(', ')),
    onlyThere.length > 0 && t.columnsOnlyThere(onlyThere.join(', ')),
    cutAt !== undefined && t.compareCut(write(cutAt)),
    ambiguous && t.ambiguousKeys,
  ].filter(remark => remark !== false);
  return (
    <div role="status" className="num shrink-0 border-b border-line px-4 py-1.5 text-sm">
      <p className={agrees ? 'text-jade' : ''}>{said}</p>
      {remarks.map(remark => (
        <p key={remark} className="text-ink-3">
          {remark}
        </p>
      ))}
    </div>
  );
}

/** What the grader expects on the sample data; undefined where it does not tell, or without network. */
function useExpected(labSlug: string | undefined): ResultTable | undefined {
  const [expected, setExpected] = useState<{ of: string; table: ResultTable }>();
  // The network: the reference comes from the server.
  useEffect(() => {
    if (labSlug === undefined) return;
    let wanted = true;
    referenceOf(labSlug).then(
      reference => wanted && setExpected({ of: labSlug, table: plainTable(reference.expected) }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [labSlug]);
  return expected?.of === labSlug ? expected?.table : undefined;
}
