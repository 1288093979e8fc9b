import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import { messages } from '../messages';
import type { EngineState, LabData } from '../use-lab-engine';

interface EngineTagProps {
  state: EngineState;
  data: LabData | undefined;
  retry(): void;
}

/** How far the query engine of this browser tab is. */
export function EngineTag({ state, data, retry }: EngineTagProps) {
  const t = useText(messages);
  const locale = useLocale();
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
      return (
        <Tag tone="indigo" shape="ring">
          <span className="num">
            {state.loaded < state.total ? t.engineLoading(megabytes(state.loaded), megabytes(state.total)) : t.engineStarting}
          </span>
        </Tag>
      );
    case 'ready':
      return (
        <Tag tone="jade" shape="circle">
          {t.engineReady}
          <span className="max-sm:hidden">
            {' '}
            · {t.engineRows(formatNumber(data.rows, locale, { notation: 'compact', maximumFractionDigits: 0 }))}
          </span>
        </Tag>
      );
    case 'failed':
      return (
        <span className="flex items-center gap-2" role="alert">
          <span title={state.detail}>
            <Tag tone="seal" shape="square">
              {t.engineFailed}
            </Tag>
          </span>
          <Button size="small" onClick={retry}>
            {t.retry}
          </Button>
        </span>
      );
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
