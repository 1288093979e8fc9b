import { ButtonLink } from '~/ui/button';
import { useText } from '~/i18n/use-text';
import { messages as alertMessages } from './alerts/messages';
import { DownloadMenu } from './exports/download-menu';
import { messages as reportMessages } from './report/messages';

/** At the head of the goals: what there is beside the page, and what can be taken away. */
export function SharingBar({ openAlerts }: { openAlerts: number }) {
  const alerts = useText(alertMessages);
  const reports = useText(reportMessages);
  return (
    <>
      <ButtonLink to="/alerts" tone="quiet">
        {alerts.alertsLink(openAlerts)}
      </ButtonLink>
      <ButtonLink to="/reports" tone="quiet">
        {reports.reports}
      </ButtonLink>
      <DownloadMenu />
    </>
  );
}
