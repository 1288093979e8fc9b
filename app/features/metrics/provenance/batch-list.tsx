import { formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';
import type { Batch } from '../measures';
import { messages } from '../messages';

/** What each system delivered last, and whether it kept its promise. */
export function BatchList({ batches }: { batches: Batch[] }) {
  const locale = useLocale();
  const t = useText(messages);
  const names: Record<string, string> = { erp: t.erp, app: t.app, crm: t.crm, service: t.service };
  return (
    <Card className="px-5 py-4.5">
      <h3 className="text-lg">{t.batches}</h3>
      <p className="mb-2 text-sm text-ink-3">{t.batchesNote}</p>
      <ul className="num grid gap-2.5">
        {batches.map(batch => (
          <li key={batch.system}>
            <div className="flex items-baseline justify-between gap-3">
              <span className="font-semibold">{names[batch.system] ?? batch.system}</span>
              <BatchTag batch={batch} />
            </div>
            <p className="text-sm text-ink-3">
              {t.batchFacts(batch.day, formatNumber(batch.rowsReceived, locale), formatNumber(batch.rowsRejected, locale))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function BatchTag({ batch }: { batch: Batch }) {
  const t = useText(messages);
  if (batch.arrivedAt === null)
    return (
      <Tag tone="seal" shape="cross">
        {t.missing}
      </Tag>
    );
  if (!batch.contractPassed)
    return (
      <Tag tone="seal" shape="square">
        {t.offContract}
      </Tag>
    );
  return batch.arrivedAt > batch.promisedAt ? (
    <Tag tone="amber" shape="triangle">
      {t.late}
    </Tag>
  ) : (
    <Tag tone="jade" shape="check">
      {t.onTime}
    </Tag>
  );
}
