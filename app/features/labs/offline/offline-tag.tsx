import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';
import { EnginePopover } from '../engine/engine-popover';
import { messages } from './messages';
import { useKeptAt, useOnline } from './use-offline';

/** Says that there is no network, what works without it and what waits; nothing while all is as usual. */
export function OfflineTag() {
  const t = useText(messages);
  const locale = useLocale();
  const online = useOnline();
  const keptAt = useKeptAt();
  if (online && keptAt === undefined) return null;
  const tag = (
    <Tag tone="amber" shape="ring">
      {online ? t.backOnline : t.offline}
    </Tag>
  );
  return (
    <EnginePopover title={online ? t.backOnline : t.offlineTitle} label={tag}>
      <p className="mt-1 text-sm text-ink-2">
        {online ? t.backOnlineWhy : t.offlineWhy} {keptAt && t.keptAt(formatDateTime(keptAt, locale))}
      </p>
      {online && (
        <Button size="small" className="mt-3" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      )}
    </EnginePopover>
  );
}
