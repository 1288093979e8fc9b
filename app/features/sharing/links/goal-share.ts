import type { Localized } from '~/i18n/locale';

/** How long a link may work, in days. */
export const shareDays = [1, 7, 30, 90] as const;

export function isShareDays(value: number): value is (typeof shareDays)[number] {
  return shareDays.some(days => days === value);
}

/** Why a link shows nothing. */
export type DeadLink = 'tampered' | 'expired' | 'revoked';

/** One of the person's own links. Moments are ISO. */
export interface GoalShareEntry {
  id: string;
  goalSlug: string;
  title: Localized | undefined;
  at: string;
  expiresAt: string;
  state: 'works' | 'expired' | 'revoked';
  /** The path; only while it works. */
  path: string | undefined;
}
