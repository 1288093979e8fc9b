import { Suspense } from 'react';
import { late } from '~/ui/late';
import { useLate } from '~/ui/use-late';
import type { StatementRun } from '../run-script';
import { PeekButton } from './peek-button';

/** Runs a text beside what the editor holds. */
export type PeekRun = (sql: string, signal: AbortSignal) => Promise<StatementRun[]>;

export interface TablePeekProps {
  table: string;
  run: PeekRun;
}

const fetchCard = () => import('./first-rows-card');
const FirstRowsCard = late(async () => (await fetchCard()).FirstRowsCard);

/** The first rows of a table are a click away. */
export function TablePeek(props: TablePeekProps) {
  const { wanted, trigger } = useLate(fetchCard);
  const button = <PeekButton table={props.table} aria-haspopup="dialog" aria-expanded={false} {...trigger} />;
  return wanted ? (
    <Suspense fallback={button}>
      <FirstRowsCard {...props} />
    </Suspense>
  ) : (
    button
  );
}
