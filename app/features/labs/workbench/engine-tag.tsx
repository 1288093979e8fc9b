import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Tag } from '~/ui/tag';
import { EnginePopover } from '../engine/engine-popover';
import { EngineTrouble } from '../engine/engine-trouble';
import { messages as engineMessages } from '../engine/messages';
import { messages } from '../messages';
import { OfflineTag } from '../offline/offline-tag';
import type { LabData } from '../use-lab-engine';
import { useEngineProgress } from '../use-tab-engine';
import type { EngineState } from '../use-tab-engine';

interface EngineTagProps {
  state: EngineState;
  data: LabData | undefined;
  retry(): void;
}

/** How far the query engine of this browser tab is, and whether there is a network. */
export function EngineTag(props: EngineTagProps) {
  return (
    <span className="flex items-center gap-2">
      <OfflineTag />
      <Phase {...props} />
    </span>
  );
}

function Phase({ state, data, retry }: EngineTagProps) {
  const t = useText(messages);
  const e = useText(engineMessages);
  if (!data)
    return (
      <Tag tone="seal" shape="square">
        {t.noSampleData}
      </Tag>
    );
  switch (state.phase) {
    case 'idle':
      return <Tag shape="ring">{t.engineIdle}</Tag>;
    case 'loading':
      return <Loading />;
    case 'ready':
      return state.lost ? <TablesLost /> : <Ready rows={data.rows} />;
    case 'failed':
      return <EngineTrouble trouble={state.trouble} detail={state.detail} retry={retry} />;
    case 'server':
      return (
        <EnginePopover
          title={e.onServerTitle}
          label={
            <Tag tone="amber" shape="diamond">
              {e.onServer}
            </Tag>
          }
        >
          <p className="mt-1 text-sm text-ink-2">{state.why === 'chosen' ? e.onServerChosen : e.onServerWhy}</p>
        </EnginePopover>
      );
  }
}

function Loading() {
  const e = useText(engineMessages);
  const { loaded, total } = useEngineProgress();
  const arrived = loaded >= total;
  return (
    <Tag tone="indigo" shape="ring">
      {arrived ? (
        e.starting
      ) : (
        <>
          <span className="num max-sm:hidden">{e.loading(megabytes(loaded), megabytes(total))}</span>
          <span className="num sm:hidden">{e.loadingBriefly(megabytes(loaded), megabytes(total))}</span>
        </>
      )}
    </Tag>
  );
}

function Ready({ rows }: { rows: number }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <Tag tone="jade" shape="circle">
      {t.engineReady}
      <span className="max-sm:hidden">
        {' '}
        · {t.engineRows(formatNumber(rows, locale, { notation: 'compact', maximumFractionDigits: 0 }))}
      </span>
    </Tag>
  );
}

function TablesLost() {
  const e = useText(engineMessages);
  return (
    <EnginePopover
      urgent
      title={e.tablesLost}
      label={
        <Tag tone="amber" shape="triangle">
          {e.tablesLost}
        </Tag>
      }
    >
      <p className="mt-1 text-sm text-ink-2">{e.tablesLostWhy}</p>
    </EnginePopover>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
