import { ListTree } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { ErrorPanel } from '../errors/error-panel';
import { messages } from './messages';
import type { PlanState } from './use-plan';

interface PlanPanelProps {
  state: PlanState;
  /** Runs the query of the editor and times its steps. */
  ask(): void;
  stop(): void;
}

const PlanView = lazy(async () => ({ default: (await import('./plan-view')).PlanView }));

/** How the engine ran a query; before that, the offer to find out. */
export function PlanPanel({ state, ask, stop }: PlanPanelProps) {
  const t = useText(messages);
  switch (state.kind) {
    case 'none':
      return (
        <div className="flex flex-wrap items-center gap-3 px-4 py-6 text-ink-2">
          <p className="max-w-prose">{t.askNote}</p>
          <Button className="pointer-coarse:min-h-11" onClick={ask}>
            <ListTree aria-hidden className="size-4" />
            {t.ask}
          </Button>
        </div>
      );
    case 'asking':
      return <Timing stop={stop} />;
    case 'not-a-query':
      return (
        <Notice role="status" title={t.onlyQueries} className="m-3.5">
          <p>{t.onlyQueriesAdvice}</p>
        </Notice>
      );
    case 'plan':
      return (
        <Suspense fallback={<Timing stop={stop} />}>
          <PlanView json={state.json} ask={ask} />
        </Suspense>
      );
    case 'failed':
      return <PlanFailure run={state.run} />;
  }
}

function Timing({ stop }: { stop(): void }) {
  const t = useText(messages);
  return (
    <div role="status" className="flex items-center gap-3 px-4 py-6 text-ink-2">
      <span aria-hidden className="size-4 animate-spin rounded-full border-2 border-line border-t-indigo" />
      {t.running}
      <Button size="small" onClick={stop}>
        {t.stop}
      </Button>
    </div>
  );
}

function PlanFailure({ run }: Pick<Extract<PlanState, { kind: 'failed' }>, 'run'>) {
  const t = useText(messages);
  const { outcome } = run;
  if (outcome.kind === 'rows' || outcome.kind === 'done') return <p className="px-4 py-6 text-ink-3">{t.unreadable}</p>;
  return <ErrorPanel outcome={outcome} run={run} />;
}
