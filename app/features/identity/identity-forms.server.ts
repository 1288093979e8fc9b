import { z } from 'zod';
import type { PlainKeys } from '~/i18n/messages';
import type { messages } from './messages';
import { passwordProblem } from './passwords.server';
import type { PasswordProblem } from './passwords.server';
import { isRole } from './roles';
import type { Role } from './roles';

/** Names of messages, so that an error follows the reader when they switch language. */
export type MessageKey = PlainKeys<typeof messages>;
export type FormErrors<Field extends string> = Partial<Record<Field, MessageKey>>;

const Email = z.email();

export type SignInForm = { errors: FormErrors<'email' | 'password'> } | { email: string; password: string };

export function parseSignIn(form: FormData): SignInForm {
  const [email, password] = [textOf(form, 'email').trim(), textOf(form, 'password')];
  const errors: FormErrors<'email' | 'password'> = {};
  if (!email) errors.email = 'emailMissing';
  if (!password) errors.password = 'passwordMissing';
  return Object.keys(errors).length > 0 ? { errors } : { email, password: password.slice(0, 128) };
}

const problems: Record<PasswordProblem, MessageKey> = {
  'too-short': 'passwordTooShort',
  'too-long': 'passwordTooLong',
  'too-common': 'passwordTooCommon',
};

export function parseNewPassword(form: FormData, email: string): { errors: FormErrors<'password' | 'repeat'> } | { password: string } {
  const password = textOf(form, 'password');
  const problem = passwordProblem(password, { email });
  if (problem) return { errors: { password: problems[problem] } };
  if (password !== textOf(form, 'repeat')) return { errors: { repeat: 'passwordsDiffer' } };
  return { password };
}

export interface InviteForm {
  email: string;
  name: string;
  roles: Role[];
  teamId: string | null;
}

export function parseInvite(form: FormData): { errors: FormErrors<'email' | 'name' | 'roles'> } | InviteForm {
  const [email, name, teamId] = [textOf(form, 'email').trim(), textOf(form, 'name').trim(), textOf(form, 'teamId')];
  const roles = form.getAll('roles').filter(isRole);
  const errors: FormErrors<'email' | 'name' | 'roles'> = {};
  if (!email) errors.email = 'emailMissing';
  else if (!Email.safeParse(email).success) errors.email = 'emailInvalid';
  if (!name) errors.name = 'nameMissing';
  if (roles.length === 0) errors.roles = 'rolesMissing';
  return Object.keys(errors).length > 0 ? { errors } : { email, name: name.slice(0, 60), roles, teamId: teamId || null };
}

export function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}
