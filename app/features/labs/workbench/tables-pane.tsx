import { useMemo } from 'react';
import { OwnTablesBar } from '../own-tables/own-tables-bar';
import type { SchemaTable } from '../schema-tree';
import { SchemaPane } from './schema-pane';
import type { Workbench } from './use-workbench';

interface TablesPaneProps {
  bench: Workbench;
  /** The sample's tables. */
  sample: SchemaTable[];
  /** Tables that are open at first. */
  open: readonly string[];
}

/** The tables there are, the person's own ones among them, and the way to add one. */
export function TablesPane({ bench, sample, open }: TablesPaneProps) {
  const names = useMemo(() => sample.map(table => table.name), [sample]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 flex-1">
        <SchemaPane tables={bench.tables} open={open} insert={bench.insert} peek={bench.engine.run} />
      </div>
      <OwnTablesBar own={bench.own} sample={names} />
    </div>
  );
}
