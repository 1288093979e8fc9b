import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Stamp } from '~/ui/stamp';
import type { FormErrors } from './identity-forms.server';
import { messages } from './messages';
import type { Role } from './roles';

export type SignInFailure =
  | { kind: 'invalid'; errors: FormErrors<'email' | 'password'>; email: string }
  | { kind: 'wrong'; email: string }
  | { kind: 'throttled'; retryMinutes: number; email: string };

interface SignInPageProps {
  failure: SignInFailure | undefined;
  /** Where to go afterwards: a path on this site. */
  next: string;
  demo: { accounts: { email: string; name: string; role: Role }[]; password: string } | undefined;
}

export function SignInPage({ failure, next, demo }: SignInPageProps) {
  const t = useText(messages);
  const busy = useNavigation().state !== 'idle';
  const [email, setEmail] = useState(failure?.email ?? '');
  const [password, setPassword] = useState('');
  const errors = failure?.kind === 'invalid' ? failure.errors : {};
  return (
    <Page className="grid max-w-[420px] gap-6 md:pt-20">
      <div className="grid justify-items-center gap-3 text-center">
        <Stamp className="size-12 rounded-md text-2xl" />
        <h1>{t.signIn}</h1>
        <p className="text-ink-2">{t.signInLead}</p>
      </div>
      <Card className="p-6">
        <Form method="post" className="grid gap-4" noValidate>
          <input type="hidden" name="next" value={next} />
          {failure?.kind === 'wrong' && <Notice tone="seal" role="alert" title={t.wrongCredentials} />}
          {failure?.kind === 'throttled' && <Notice tone="amber" role="alert" title={t.throttled(failure.retryMinutes)} />}
          <TextField
            label={t.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={event => setEmail(event.target.value)}
            error={errors.email && t[errors.email]}
          />
          <TextField
            label={t.password}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={event => setPassword(event.target.value)}
            error={errors.password && t[errors.password]}
          />
          <Button type="submit" tone="primary" size="large" disabled={busy}>
            {t.signIn}
          </Button>
        </Form>
      </Card>
      {demo && (
        <section aria-labelledby="demo" className="grid gap-3">
          <div>
            <h2 id="demo" className="text-base">
              {t.demoAccounts}
            </h2>
            <p className="text-sm text-ink-3">{t.demoHint}</p>
          </div>
          <div className="grid grid-cols-2 gap-2">
            {demo.accounts.map(account => (
              <Button
                key={account.email}
                className="justify-between"
                onClick={() => {
                  setEmail(account.email);
                  setPassword(demo.password);
                }}
              >
                {account.name} <span className="text-sm font-normal text-ink-3">{t[account.role]}</span>
              </Button>
            ))}
          </div>
        </section>
      )}
    </Page>
  );
}
