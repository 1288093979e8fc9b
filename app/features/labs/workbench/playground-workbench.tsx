import { useLocalized, useText } from '~/i18n/use-text';
import type { ServerDraft } from '../draft-state';
import type { LabMaterial } from '../lab-view';
import { messages } from '../messages';
import type { PlaygroundVisitor } from '../playground.server';
import { messages as tabMessages } from '../scratch/messages';
import type { Scratch } from '../scratch/scratch';
import { ScratchTabs } from '../scratch/scratch-tabs';
import { ShareDialog } from '../sharing/share-dialog';
import { BenchFrame } from './bench-frame';
import { BenchHead } from './bench-head';
import { OutputPane } from './output-pane';
import { QueryPane } from './query-pane';
import { TablesPane } from './tables-pane';
import { useWorkbench } from './use-workbench';

interface PlaygroundWorkbenchProps {
  userId: string;
  /** Drafts are kept under this name. */
  labSlug: string;
  draft: ServerDraft | undefined;
  starter: string;
  /** What was opened here from elsewhere; undefined in a tab of the person's own. */
  visitor: PlaygroundVisitor | undefined;
  scratches: Scratch[];
  material: LabMaterial;
  /** Tables to fetch at once. */
  needed: readonly string[];
}

/** The workbench without a task: any query on the sample's tables, in as many tabs as one likes. */
export function PlaygroundWorkbench({ userId, labSlug, draft, starter, visitor, scratches, material, needed }: PlaygroundWorkbenchProps) {
  const t = useText(messages);
  const { tables, data } = material;
  const bench = useWorkbench({ userId, labSlug, server: draft, starter, tables, data, needed }, 'query');
  const { sql } = bench.draft;
  const visitorName = useVisitorName(visitor);
  return (
    <BenchFrame
      heading={t.playground}
      pane={bench.pane}
      setPane={bench.setPane}
      query={
        <QueryPane
          bench={bench}
          tables={bench.tables}
          starter={starter}
          submit={undefined}
          tabs={
            <ScratchTabs
              scratches={scratches}
              current={labSlug}
              visitor={visitorName}
              keep={() => bench.history.remember({ sql, ms: 0, outcome: 'kept' })}
            />
          }
          head={<BenchHead bench={bench} data={data} note={undefined} actions={<ShareDialog labSlug={labSlug} sql={sql} />} />}
        />
      }
      output={<OutputPane bench={bench} fileName="playground" />}
      tables={<TablesPane bench={bench} sample={tables} open={[]} />}
    />
  );
}

function useVisitorName(visitor: PlaygroundVisitor | undefined): string | undefined {
  const t = useText(tabMessages);
  const pick = useLocalized();
  switch (visitor?.kind) {
    case undefined:
      return undefined;
    case 'metric':
      return t.fromMetric(pick(visitor.title));
    case 'link':
      return t.fromLink(visitor.title);
    case 'address':
      return t.fromAddress;
  }
}
