import { timeZone } from '~/i18n/formats';

export type PartOfDay = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** The part of the day it is on the company's clock. */
export function partOfDay(now: Date): PartOfDay {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now));
  if (hour < 5) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
