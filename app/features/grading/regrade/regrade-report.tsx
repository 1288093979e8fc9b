import { Form, Link, useNavigation } from '@remix-run/react';
import { formatDateTime, formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Meter } from '~/ui/meter';
import { Notice } from '~/ui/notice';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import type { FlippedSubmission, RegradeDetail } from './regrade-view';

interface RegradeReportProps {
  regrade: RegradeDetail;
  titleOf: (slug: string) => string;
}

/** One regrade: what it would change, for whom, and what can be done with it now. */
export function RegradeReport({ regrade, titleOf }: RegradeReportProps) {
  const t = useText(messages);
  const { state, total, done, detail, changed } = regrade;
  const serials = [...new Set(changed.flatMap(({ flip, certificates }) => (flip === 'lowered' ? certificates : [])))];
  if (state === 'failed') return <Notice tone="seal" role="status" title={t.failedNote(detail ?? '')} />;
  if (state === 'preparing')
    return (
      <Card className="grid gap-3 px-6 py-5" role="status">
        <p className="num font-semibold">{t.progress(done, total)}</p>
        <Meter label={t.preparing} value={done} max={total} tone="indigo" className="w-full" />
      </Card>
    );
  if (total === 0) return <Notice tone="jade" role="status" title={t.upToDate} />;
  return (
    <>
      <Counts regrade={regrade} />
      {serials.length > 0 && (
        <Notice tone="amber" title={t.certificatesTitle(serials.length)}>
          <p>{t.certificatesNote}</p>
          <p className="num mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {serials.map(serial => (
              <Link key={serial} to={`/verify/${serial}`} className="text-indigo underline underline-offset-4">
                {serial}
              </Link>
            ))}
          </p>
        </Notice>
      )}
      {changed.length > 0 && <FlipTable changed={changed} state={state} titleOf={titleOf} />}
      <Actions regrade={regrade} />
    </>
  );
}

function Counts({ regrade: { total, flips } }: { regrade: RegradeDetail }) {
  const t = useText(messages);
  const locale = useLocale();
  const kinds = ['raised', 'lowered', 'same', 'untried'] as const;
  return (
    <Card className="px-6 py-5">
      <p className="num text-ink-2">{t.summary(total)}</p>
      <dl className="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-4">
        {kinds.map(kind => (
          <div key={kind}>
            <dt className="text-sm text-ink-3">{t[kind]}</dt>
            <dd className="num text-2xl font-semibold">{formatNumber(flips[kind], locale)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

interface FlipTableProps {
  changed: FlippedSubmission[];
  state: RegradeDetail['state'];
  titleOf: (slug: string) => string;
}

/** A table on a wide window; on a phone each row stands as a card of its own. */
function FlipTable({ changed, state, titleOf }: FlipTableProps) {
  const t = useText(messages);
  return (
    <Card className="overflow-x-auto" tabIndex={0} role="region" aria-label={t.change}>
      <table className="block w-full text-left md:table">
        <thead className="hidden text-sm text-ink-3 md:table-header-group">
          <tr>
            {[t.person, t.lab, t.submitted, t.change, t.effect].map(title => (
              <th key={title} scope="col" className="border-b border-line px-4 py-2.5 font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {changed.map(each => (
            <FlipRow key={each.submissionId} flipped={each} isDecided={state === 'applied'} title={titleOf(each.labSlug)} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const cell = 'block md:table-cell md:border-b md:border-line md:px-4 md:py-2.5 md:align-baseline';

function FlipRow({ flipped, isDecided, title }: { flipped: FlippedSubmission; isDecided: boolean; title: string }) {
  const t = useText(messages);
  const locale = useLocale();
  const { person, labSlug, submittedAt, flip, standing, applied, certificates } = flipped;
  const effects = isDecided && !applied ? [t.notApplied] : [t[standing], ...certificates.map(serial => t.certificate(serial))];
  return (
    <tr className="grid gap-1 border-b border-line px-4 py-3 md:table-row md:p-0">
      <td className={`${cell} font-semibold`}>{person}</td>
      <td className={cell}>
        <Link to={`/labs/${labSlug}`} className="text-indigo hover:underline">
          {title}
        </Link>
      </td>
      <td className={`${cell} num text-sm text-ink-3`}>{formatDateTime(submittedAt, locale)}</td>
      <td className={cell}>
        <Tag tone={flip === 'raised' ? 'jade' : 'amber'} shape={flip === 'raised' ? 'check' : 'triangle'}>
          {t[flip]}
        </Tag>
      </td>
      <td className={`${cell} text-sm text-ink-2`}>
        {effects.map(effect => (
          <span key={effect} className="block">
            {effect}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Actions({ regrade: { id, state, flips, policy, appliedAt, undoneAt } }: { regrade: RegradeDetail }) {
  const t = useText(messages);
  const locale = useLocale();
  const busy = useNavigation().state === 'submitting';
  if (state === 'undone') return <Notice role="status" title={t.undoneAt(formatDateTime(undoneAt ?? '', locale))} />;
  if (state === 'applied')
    return (
      <Card className="px-6 py-5">
        <Form method="post" className="flex flex-wrap items-center justify-between gap-4">
          <input type="hidden" name="id" value={id} />
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-semibold">
              {t.appliedAs(policy === 'both' ? t.both : t.raiseOnly, formatDateTime(appliedAt ?? '', locale))}
            </p>
            <p className="text-sm text-ink-3">{t.undoNote}</p>
          </div>
          <Button type="submit" name="intent" value="undo" tone="danger" disabled={busy}>
            {t.undo}
          </Button>
        </Form>
      </Card>
    );
  const ways = [
    { policy: 'raise-only', label: t.raiseOnly, note: t.raiseOnlyNote(flips.raised, flips.lowered), tone: 'primary' },
    { policy: 'both', label: t.both, note: t.bothNote(flips.raised, flips.lowered), tone: 'plain' },
  ] as const;
  return (
    <Card className="grid gap-4 px-6 py-5">
      <div>
        <h2>{t.decide}</h2>
        <p className="text-sm text-ink-3">{t.told}</p>
      </div>
      {ways.map(({ policy: way, label, note, tone }) => (
        <Form key={way} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="policy" value={way} />
          <Button type="submit" name="intent" value="apply" tone={tone} className="min-w-44" disabled={busy}>
            {label}
          </Button>
          <p className="num min-w-0 flex-1 basis-56 text-ink-2">{note}</p>
        </Form>
      ))}
    </Card>
  );
}
