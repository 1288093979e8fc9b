import { Link } from '@remix-run/react';
import { formatDate, formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { Shape, Tone } from '~/ui/tag';
import { messages } from './messages';
import { ReportEditor } from './report-editor';
import { ReportBody } from './report-text';
import type { EditorProps } from './report-editor';
import type { ReportOutcome, ReportView } from './report-view';
import { ReportTag } from './reports-page';

interface ReportPageProps extends Omit<EditorProps, 'report'> {
  report: ReportView;
  outcome: ReportOutcome | undefined;
  /** The reader may edit and send. */
  manages: boolean;
}

export function ReportPage({ report, outcome, manages, ...addressees }: ReportPageProps) {
  const locale = useLocale();
  const t = useText(messages);
  const { text, weekOf, sent } = report;
  return (
    <Page>
      <p className="mb-2 text-sm">
        <Link to="/reports" className="text-indigo hover:underline">
          {t.allReports}
        </Link>
      </p>
      <PageHead
        title={text[locale].title}
        note={
          <span className="num flex flex-wrap items-center gap-x-3 gap-y-1">
            <ReportTag isSent={sent !== undefined} />
            {sent ? t.sentLine(sent.by, formatDateTime(sent.at, locale)) : t.weekFrom(formatDate(weekOf, locale))}
          </span>
        }
      />
      {outcome && (
        <Notice tone={outcome.ok ? 'jade' : 'seal'} role={outcome.ok ? 'status' : 'alert'} className="mb-4">
          {t[outcome.said]}
        </Notice>
      )}
      {sent || !manages ? (
        <Card className="px-6 py-5">
          <h2 className="sr-only">{t.text}</h2>
          <ReportBody body={text[locale].body} />
        </Card>
      ) : (
        <ReportEditor report={report} {...addressees} />
      )}
      {report.deliveries.length > 0 && <Deliveries deliveries={report.deliveries} />}
      {manages && <Versions versions={report.versions} />}
    </Page>
  );
}

const looks: Record<
  ReportView['deliveries'][number]['state'],
  { tone: Tone; shape: Shape; says: 'waiting' | 'sending' | 'delivered' | 'failed' | 'dropped' }
> = {
  waiting: { tone: 'amber', shape: 'ring', says: 'waiting' },
  sending: { tone: 'amber', shape: 'ring', says: 'sending' },
  sent: { tone: 'jade', shape: 'check', says: 'delivered' },
  failed: { tone: 'seal', shape: 'cross', says: 'failed' },
  dropped: { tone: 'plain', shape: 'cross', says: 'dropped' },
};

function Deliveries({ deliveries }: Pick<ReportView, 'deliveries'>) {
  const t = useText(messages);
  return (
    <section aria-labelledby="deliveries" className="mt-6">
      <h2 id="deliveries" className="mb-2">
        {t.deliveries}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {deliveries.map(({ name, state }, index) => {
          const { tone, shape, says } = looks[state];
          return (
            <li key={index} className="flex items-center gap-2">
              {name}
              <Tag tone={tone} shape={shape}>
                {t[says]}
              </Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Versions({ versions }: Pick<ReportView, 'versions'>) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <details className="mt-6 text-sm text-ink-3">
      <summary>{t.versions}</summary>
      <ul className="num mt-2 grid gap-1">
        {versions.map(({ version, by, at }) => (
          <li key={version}>{t.versionLine(version, by ?? t.portal, formatDateTime(at, locale))}</li>
        ))}
      </ul>
    </details>
  );
}
