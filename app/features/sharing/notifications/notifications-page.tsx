import { Form } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import type { NoticeView } from '~/server/notice';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { NoticeList } from '~/ui/notice-list';
import { messages } from '~/ui/notice-messages';
import { EmptyState, Page, PageHead } from '~/ui/page';

export function NotificationsPage({ notices }: { notices: NoticeView[] }) {
  const t = useText(messages);
  return (
    <Page>
      <PageHead title={t.notifications}>
        {notices.some(notice => !notice.read) && (
          <Form method="post">
            <Button type="submit" name="intent" value="read-all">
              {t.readAll}
            </Button>
          </Form>
        )}
      </PageHead>
      <Card className="overflow-hidden">
        {notices.length > 0 ? <NoticeList notices={notices} /> : <EmptyState title={t.none}>{t.noneNote}</EmptyState>}
      </Card>
    </Page>
  );
}
