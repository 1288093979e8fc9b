import type { Locale } from '~/i18n/locale';

export const roles = ['learner', 'mentor', 'leader', 'admin'] as const;
export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return roles.some(role => role === value);
}

/** Who is signed in. */
export interface Me {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  teamId: string | null;
  locale: Locale | null;
  theme: Theme | null;
  /** An account of the sample company. */
  demo: boolean;
}

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some(theme => theme === value);
}

/**
 * What a page or an endpoint asks for. `public` is granted to visitors too; `learn` and `goals:read` to everybody signed in, because
 * the goals are meant to be everybody's; `goals:manage` is to agree on them anew.
 */
export const permissions = [
  'public',
  'learn',
  'goals:read',
  'goals:manage',
  'review',
  'submissions:decide',
  'people:manage',
  'grading:manage',
] as const;
export type Permission = (typeof permissions)[number];

const granted: Record<Role, readonly Permission[]> = {
  learner: ['learn', 'goals:read'],
  mentor: ['learn', 'goals:read', 'review', 'submissions:decide'],
  leader: ['learn', 'goals:read', 'goals:manage'],
  admin: ['learn', 'goals:read', 'goals:manage', 'submissions:decide', 'people:manage', 'grading:manage'],
};

export function can(person: Pick<Me, 'roles'> | undefined, permission: Permission): boolean {
  if (permission === 'public') return true;
  return (person?.roles ?? []).some(role => granted[role].includes(permission));
}
