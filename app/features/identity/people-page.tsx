import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { SelectField, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page, PageHead } from '~/ui/page';
import type { FormErrors } from './identity-forms.server';
import { messages } from './messages';
import { PersonRow } from './person-row';
import type { Person } from './people.server';
import { roles } from './roles';

export interface PeopleOutcome {
  errors?: FormErrors<'email' | 'name' | 'roles' | 'self'>;
  invitation?: { name: string; link: string };
}

interface Team {
  id: string;
  nameZh: string;
  nameEn: string;
}

interface PeoplePageProps {
  people: Person[];
  teams: Team[];
  outcome: PeopleOutcome | undefined;
  myId: string;
}

export function PeoplePage({ people, teams, outcome, myId }: PeoplePageProps) {
  const t = useText(messages);
  const errors = outcome?.errors ?? {};
  return (
    <Page wide className="grid gap-5">
      <PageHead title={t.people} note={t.peopleNote(people.length)}>
        <ButtonLink to="/submissions">{t.submissions}</ButtonLink>
        <ButtonLink to="/regrade">{t.regrade}</ButtonLink>
      </PageHead>
      {outcome?.invitation && <InvitationLink {...outcome.invitation} />}
      {errors.self && <Notice tone="seal" role="alert" title={t[errors.self]} />}
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_320px]">
        <Card className="overflow-x-auto" tabIndex={0} role="region" aria-label={t.people}>
          <table className="block w-full text-left lg:table">
            <thead className="hidden text-sm text-ink-3 lg:table-header-group">
              <tr>
                {[t.name, t.team, t.status, t.roles, t.actions].map(title => (
                  <th key={title} scope="col" className="border-b border-line px-4 py-2.5 font-semibold">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="block lg:table-row-group">
              {people.map(person => (
                <PersonRow key={person.id} person={person} team={teams.find(({ id }) => id === person.teamId)} isMe={person.id === myId} />
              ))}
            </tbody>
          </table>
        </Card>
        <InviteForm teams={teams} errors={errors} done={outcome?.invitation?.link} />
      </div>
    </Page>
  );
}

function InvitationLink({ name, link }: { name: string; link: string }) {
  const t = useText(messages);
  const [copied, setCopied] = useState(false);
  return (
    <Notice tone="jade" role="status" title={t.invitationReady(name)}>
      <p>{t.invitationReadyNote}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="rounded-sm bg-surface px-2 py-1 text-sm break-all text-ink">{link}</code>
        <Button
          size="small"
          onClick={() => {
            void navigator.clipboard.writeText(link).then(() => setCopied(true));
          }}
        >
          {copied ? t.copied : t.copy}
        </Button>
      </div>
    </Notice>
  );
}

function InviteForm({ teams, errors, done }: { teams: Team[]; errors: NonNullable<PeopleOutcome['errors']>; done: string | undefined }) {
  const t = useText(messages);
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const busy = useNavigation().state === 'submitting';
  // Outside world: the browser keeps what was typed in uncontrolled fields; after a success the next person starts empty.
  useEffect(() => {
    if (done) form.current?.reset();
  }, [done]);
  return (
    <Card className="p-5">
      <Form ref={form} method="post" className="grid gap-4" noValidate>
        <h2>{t.invitePerson}</h2>
        <TextField label={t.name} name="name" autoComplete="off" error={errors.name && t[errors.name]} />
        <TextField label={t.email} name="email" type="email" autoComplete="off" error={errors.email && t[errors.email]} />
        <SelectField label={t.team} name="teamId">
          <option value="">{t.noTeam}</option>
          {teams.map(team => (
            <option key={team.id} value={team.id}>
              {locale === 'en' ? team.nameEn : team.nameZh}
            </option>
          ))}
        </SelectField>
        <fieldset className="grid gap-1.5">
          <legend className="mb-1.5 font-semibold">{t.roles}</legend>
          {roles.map(role => (
            <label key={role} className="flex items-center gap-2">
              <input type="checkbox" name="roles" value={role} defaultChecked={role === 'learner'} className="accent-indigo" />
              {t[role]}
            </label>
          ))}
          {errors.roles && <p className="text-sm font-semibold text-seal">{t[errors.roles]}</p>}
        </fieldset>
        <Button type="submit" tone="primary" name="intent" value="invite" disabled={busy}>
          {t.createInvitation}
        </Button>
      </Form>
    </Card>
  );
}
