import { useLocalized, useText } from '~/i18n/use-text';
import type { Localized } from '~/i18n/locale';
import type { ServerDraft } from '../draft-state';
import type { LabMaterial } from '../lab-view';
import { messages } from '../messages';
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
  /** Of the metric whose query this is. */
  title: Localized | undefined;
  material: LabMaterial;
  /** Tables to fetch at once. */
  needed: readonly string[];
}

/** The workbench without a task: any query on the sample's tables. */
export function PlaygroundWorkbench({ userId, labSlug, draft, starter, title, material, needed }: PlaygroundWorkbenchProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const { tables, data } = material;
  const bench = useWorkbench({ userId, labSlug, server: draft, starter, tables, data, needed }, 'query');
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
          head={<BenchHead bench={bench} data={data} note={title && t.queryOf(pick(title))} />}
        />
      }
      output={<OutputPane bench={bench} fileName="playground" />}
      tables={<TablesPane bench={bench} sample={tables} open={[]} />}
    />
  );
}
