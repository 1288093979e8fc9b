import type { StartTrouble } from '~/engine/start-trouble';
import type { Text } from '~/i18n/messages';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import { runOnServer } from '../use-tab-engine';
import { EnginePopover } from './engine-popover';
import { messages } from './messages';

interface EngineTroubleProps {
  trouble: StartTrouble;
  detail: string;
  retry(): void;
}

/** Why the engine did not start, and what the reader can do about it. */
export function EngineTrouble({ trouble, detail, retry }: EngineTroubleProps) {
  const t = useText(messages);
  const { title, advice } = describeTrouble(trouble, t);
  return (
    <EnginePopover
      urgent
      title={title}
      label={
        <Tag tone="seal" shape="square">
          {t.failed}
        </Tag>
      }
    >
      <p className="mt-1 text-sm text-ink-2">{advice}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {trouble === 'republished' ? (
          <Button size="small" tone="primary" onClick={() => location.reload()}>
            {t.reload}
          </Button>
        ) : (
          <Button size="small" tone="primary" onClick={retry}>
            {t.retry}
          </Button>
        )}
        {trouble !== 'offline' && (
          <Button size="small" onClick={runOnServer}>
            {t.runOnServer}
          </Button>
        )}
      </div>
      <details className="mt-3 text-sm">
        <summary className="text-ink-3">{t.details}</summary>
        <pre lang="en" className="mt-1.5 text-xs wrap-anywhere whitespace-pre-wrap text-ink-2">
          {detail}
        </pre>
      </details>
    </EnginePopover>
  );
}

function describeTrouble(trouble: StartTrouble, t: Text<typeof messages>): { title: string; advice: string } {
  switch (trouble) {
    case 'offline':
      return { title: t.offline, advice: t.offlineAdvice };
    case 'republished':
      return { title: t.republished, advice: t.republishedAdvice };
    case 'blocked':
      return { title: t.blocked, advice: t.blockedAdvice };
    case 'no-memory':
      return { title: t.noMemory, advice: t.noMemoryAdvice };
    case 'no-webassembly':
    case 'unknown':
      return { title: t.failed, advice: t.unknownAdvice };
  }
}
