import type { ReactNode } from 'react';
import type { LabData } from '../use-lab-engine';
import { DraftStatus } from './draft-status';
import { EngineTag } from './engine-tag';
import type { Workbench } from './use-workbench';

interface BenchHeadProps {
  bench: Workbench;
  data: LabData | undefined;
  /** Which lab of its path this is. */
  note: string | undefined;
  /** Where the query can go from here. */
  actions: ReactNode;
}

/** The line above the editor: where one is, where the draft is, how far the engine is. */
export function BenchHead({ bench, data, note, actions }: BenchHeadProps) {
  return (
    <div className="flex h-10 shrink-0 items-center gap-3 border-b border-line px-4">
      {note && <p className="num text-xs whitespace-nowrap text-ink-2 max-xl:hidden">{note}</p>}
      <div className="min-w-24 flex-1">
        <DraftStatus draft={bench.draft} />
      </div>
      <div className="flex shrink-0 items-center">{actions}</div>
      <EngineTag state={bench.engine.state} data={data} retry={bench.engine.begin} />
    </div>
  );
}
