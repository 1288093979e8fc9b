import { z } from 'zod';
import type { Locale, Localized } from '~/i18n/locale';

const localized = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

/** What is sent by mail or to a group chat. Bodies are Markdown; the link is a path of the portal. */
export const outgoingMessage = z.strictObject({ title: localized, body: localized, link: z.string() });
export type OutgoingMessage = z.output<typeof outgoingMessage>;

/** One message in one language, its link absolute. */
export interface Letter {
  title: string;
  body: string;
  link: string;
}

export function letterIn(
  locale: Locale,
  { message, origin }: { message: { title: Localized; body: Localized; link: string }; origin: string },
): Letter {
  return { title: message.title[locale], body: message.body[locale], link: `${origin}${message.link}` };
}

/** Minutes to wait after the first, second, … failed attempt; after the last there is none. */
const pauses = [1, 5, 30, 120, 480] as const;

/** When to try again after `tries` failed attempts; undefined when it is time to give up. */
export function nextAttempt(tries: number, now: Date): Date | undefined {
  const minutes = pauses[tries - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
}
