import { Form } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextField } from '~/ui/field';
import { EmptyState, Page } from '~/ui/page';
import type { FormErrors } from './identity-forms.server';
import { messages } from './messages';

interface JoinPageProps {
  invitation: { name: string; email: string } | undefined;
  errors: FormErrors<'password' | 'repeat'>;
}

export function JoinPage({ invitation, errors }: JoinPageProps) {
  const t = useText(messages);
  if (!invitation)
    return (
      <Page>
        <EmptyState isHeading title={t.invitationGone}>
          {t.invitationGoneNote}
        </EmptyState>
      </Page>
    );
  return (
    <Page className="grid max-w-[420px] gap-6 md:pt-16">
      <div>
        <h1>{t.joinTitle(invitation.name)}</h1>
        <p className="mt-2 text-ink-2">{t.joinLead(invitation.email)}</p>
      </div>
      <Card className="p-6">
        <Form method="post" className="grid gap-4" noValidate>
          <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
          <TextField
            label={t.newPassword}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            hint={t.passwordHint}
            error={errors.password && t[errors.password]}
          />
          <TextField
            label={t.repeatPassword}
            name="repeat"
            type="password"
            autoComplete="new-password"
            required
            error={errors.repeat && t[errors.repeat]}
          />
          <Button type="submit" tone="primary" size="large">
            {t.join}
          </Button>
        </Form>
      </Card>
    </Page>
  );
}
