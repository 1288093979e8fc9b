import { Form, Link } from '@remix-run/react';
import { formatDate, formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { messages } from './messages';
import type { ReportEntry } from './report-view';

interface ReportsPageProps {
  reports: ReportEntry[];
  /** The reader may draft one, and this week has none. */
  mayDraft: boolean;
}

export function ReportsPage({ reports, mayDraft }: ReportsPageProps) {
  const t = useText(messages);
  return (
    <Page>
      <PageHead title={t.reports} note={t.reportsNote}>
        {mayDraft && (
          <Form method="post">
            <Button type="submit" tone="primary">
              {t.draftNow}
            </Button>
          </Form>
        )}
      </PageHead>
      <Card className="overflow-hidden">
        {reports.length > 0 ? (
          <ul className="divide-y divide-line">
            {reports.map(report => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
        ) : (
          <EmptyState title={t.none}>{t.noneNote}</EmptyState>
        )}
      </Card>
    </Page>
  );
}

function ReportRow({ report: { id, title, weekOf, sent } }: { report: ReportEntry }) {
  const locale = useLocale();
  const t = useText(messages);
  return (
    <li className="flex flex-wrap items-center gap-3 px-5 py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <Link to={`/reports/${id}`} className="font-semibold hover:text-indigo hover:underline">
          {title[locale]}
        </Link>
        <p className="num mt-0.5 text-sm text-ink-3">
          {t.weekFrom(formatDate(weekOf, locale))}
          {sent && ` · ${t.sentLine(sent.by, formatDateTime(sent.at, locale))}`}
        </p>
      </div>
      <ReportTag isSent={sent !== undefined} />
    </li>
  );
}

export function ReportTag({ isSent }: { isSent: boolean }) {
  const t = useText(messages);
  return isSent ? (
    <Tag tone="jade" shape="check">
      {t.sent}
    </Tag>
  ) : (
    <Tag tone="amber" shape="ring">
      {t.draft}
    </Tag>
  );
}
