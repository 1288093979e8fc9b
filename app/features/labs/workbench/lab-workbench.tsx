import { Suspense, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { QueryResult } from '~/engine/query-result';
import { useLocalized, useText } from '~/i18n/use-text';
import { late } from '~/ui/late';
import type { LabMaterial, LabStanding, LabView } from '../lab-view';
import { messages } from '../messages';
import { OwnTableWarning } from '../own-tables/own-table-warning';
import { orderForLab } from '../schema-tree';
import { OpenInPlayground } from '../scratch/open-in-playground';
import { ShareDialog } from '../sharing/share-dialog';
import { useSubmissions } from '../use-submissions';
import { BenchFrame } from './bench-frame';
import { BenchHead } from './bench-head';
import { BriefPane } from './brief-pane';
import type { ShowLadder } from './feedback-panel';
import { OutputPane } from './output-pane';
import { QueryPane } from './query-pane';
import { TablesPane } from './tables-pane';
import { useWorkbench } from './use-workbench';

const CheckList = late(async () => (await import('../result/check-list')).CheckList);
const FeedbackPanel = late(async () => (await import('./feedback-panel')).FeedbackPanel);

interface LabWorkbenchProps {
  lab: LabView;
  standing: LabStanding;
  material: LabMaterial;
  /** The brief, rendered. */
  brief: ReactNode;
  ladder: ShowLadder;
}

/** One lab: the task, the query, what it gives and what grading says of it, the tables. */
export function LabWorkbench({ lab, standing, material, brief, ladder }: LabWorkbenchProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const tables = useMemo(() => orderForLab(material.tables, lab.tables), [material.tables, lab.tables]);
  const place = {
    userId: standing.userId,
    labSlug: lab.slug,
    server: standing.draft,
    starter: lab.starterSql,
    tables,
    data: material.data,
    needed: lab.tables,
  };
  const bench = useWorkbench(place, 'brief');
  const submissions = useSubmissions(lab.slug, standing.submissions);
  const { show, draft } = bench;
  const { submit } = submissions;

  const [picked, setPicked] = useState(standing.submissions[0]?.choice);

  const send = useCallback(() => {
    show('feedback');
    void submit(draft.sql, picked);
  }, [show, submit, draft.sql, picked]);

  const checks = useCallback(
    (result: QueryResult) => (
      <Suspense fallback={null}>
        <CheckList labSlug={lab.slug} result={result} expectations={lab.expectations} />
      </Suspense>
    ),
    [lab.slug, lab.expectations],
  );
  const solved = submissions.list.some(each => each.grading.state === 'graded' && each.grading.accepted);
  const number = lab.place && t.labNumber(lab.place.number, lab.place.of);
  return (
    <BenchFrame
      heading={pick(lab.title)}
      pane={bench.pane}
      setPane={bench.setPane}
      brief={<BriefPane lab={lab} brief={brief} choice={{ picked, pick: setPicked }} hints={standing.hints} solved={solved} />}
      query={
        <QueryPane
          bench={bench}
          tables={bench.tables}
          starter={lab.starterSql}
          submit={{ send, busy: submissions.busy }}
          head={
            <BenchHead
              bench={bench}
              data={material.data}
              note={number}
              actions={
                <>
                  <OpenInPlayground sql={draft.sql} name={pick(lab.title)} />
                  <ShareDialog labSlug={lab.slug} sql={draft.sql} name={pick(lab.title)} />
                </>
              }
            />
          }
          warning={<OwnTableWarning sql={draft.sql} own={bench.own} />}
        />
      }
      output={
        <OutputPane
          bench={bench}
          fileName={lab.slug}
          checks={checks}
          feedback={<FeedbackPanel lab={lab} submissions={submissions} openedAt={standing.openedAt} restore={bench.type} ladder={ladder} />}
        />
      }
      tables={<TablesPane bench={bench} sample={tables} open={lab.tables.slice(0, 2)} />}
    />
  );
}
