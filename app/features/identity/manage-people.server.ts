import { parseInvite, textOf } from './identity-forms.server';
import type { PeopleOutcome } from './people-page';
import { createPerson, findPerson, invite, setDisabled, setRoles } from './people.server';
import { isRole } from './roles';
import type { Me } from './roles';

/** What the people page can do, by the button that was pressed. Undefined for a form that page never sends. */
export async function managePeople(form: FormData, me: Me): Promise<PeopleOutcome | undefined> {
  const userId = textOf(form, 'userId');
  switch (form.get('intent')) {
    case 'invite':
      return inviteNew(form, me);
    case 'invite-again':
      return inviteAgain(userId, me);
    case 'set-roles':
      return changeRoles(userId, form, me);
    case 'disable':
      if (userId === me.id) return { errors: { self: 'cannotChangeSelf' } };
      await setDisabled(userId, true, me.id);
      return {};
    case 'enable':
      await setDisabled(userId, false, me.id);
      return {};
    default:
      return undefined;
  }
}

async function inviteNew(form: FormData, me: Me): Promise<PeopleOutcome> {
  const parsed = parseInvite(form);
  if ('errors' in parsed) return parsed;
  const created = await createPerson(parsed, me.id);
  if (created.kind === 'email-taken') return { errors: { email: 'emailTaken' } };
  return { invitation: { name: parsed.name, link: await invite(created.userId, me.id) } };
}

async function inviteAgain(userId: string, me: Me): Promise<PeopleOutcome | undefined> {
  const person = await findPerson(userId);
  return person ? { invitation: { name: person.name, link: await invite(userId, me.id) } } : undefined;
}

async function changeRoles(userId: string, form: FormData, me: Me): Promise<PeopleOutcome | undefined> {
  const roles = form.getAll('roles').filter(isRole);
  if (userId === me.id && !roles.includes('admin')) return { errors: { self: 'cannotChangeSelf' } };
  if (roles.length === 0) return { errors: { self: 'rolesMissing' } };
  if (!(await findPerson(userId))) return undefined;
  await setRoles(userId, roles, me.id);
  return {};
}
