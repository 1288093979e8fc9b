import { defaultLocale, isLocale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { db } from './db.server';
import { env } from './env.server';
import { sendMail } from './mail.server';
import { messages } from './messages';
import { letterIn, nextAttempt, outgoingMessage } from './outgoing-message';
import type { OutgoingMessage } from './outgoing-message';
import { openChannel } from './webhook-channels.server';
import { sendWebhook } from './webhook.server';

/** A person by mail, or a group chat; by id. */
export interface Addressee {
  way: 'mail' | 'webhook';
  target: string;
}

interface Post {
  to: Addressee[];
  message: OutgoingMessage;
  /** What it belongs to, e.g. `report.<id>`: nobody gets anything of one origin twice. */
  origin: string;
  /** Not before then. */
  dueAt: Date;
}

/** Puts a message on its way. It is sent by `deliverDue`, and again after trouble. */
export async function queuePost({ to, message, origin, dueAt }: Post): Promise<void> {
  for (const { way, target } of to)
    await db.delivery.upsert({
      where: { origin_way_target: { origin, way, target } },
      create: { origin, way, target, message: JSON.stringify(message), dueAt },
      update: {},
    });
}

export interface DeliveryView extends Addressee {
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped';
  trouble: string | undefined;
}

const states = ['waiting', 'sending', 'sent', 'failed', 'dropped'] as const;

/** How far the messages of one origin have got. */
export async function deliveriesOf(origin: string): Promise<DeliveryView[]> {
  const rows = await db.delivery.findMany({ where: { origin }, orderBy: [{ way: 'asc' }, { id: 'asc' }] });
  return rows.map(({ way, target, state, trouble }) => ({
    way: way === 'mail' ? 'mail' : 'webhook',
    target,
    state: states.find(known => known === state) ?? 'failed',
    trouble: trouble ?? undefined,
  }));
}

/** A lease that ran out belonged to a process that ended while it was sending. */
const leaseMs = 2 * 60_000;
/** Of one round: the schedule has other jobs. */
const mostAtOnce = 50;

/** Sends what is due, oldest first, of one origin where somebody waits for it. Returns how many attempts it made. */
export async function deliverDue(now: Date, origin?: string): Promise<number> {
  const due = await db.delivery.findMany({
    where: { state: { in: ['waiting', 'sending'] }, dueAt: { lte: now }, ...(origin !== undefined && { origin }) },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: mostAtOnce,
  });
  for (const delivery of due) await attempt(delivery, now);
  return due.length;
}

interface Delivery {
  id: string;
  way: string;
  target: string;
  message: string;
  dueAt: Date;
  tries: number;
}

async function attempt({ id, way, target, message, dueAt, tries }: Delivery, now: Date): Promise<void> {
  const claimed = await db.delivery.updateMany({
    where: { id, state: { in: ['waiting', 'sending'] }, dueAt },
    data: { state: 'sending', dueAt: new Date(now.getTime() + leaseMs), tries: { increment: 1 } },
  });
  if (claimed.count === 0) return;
  const parsed = outgoingMessage.parse(JSON.parse(message));
  const result = way === 'mail' ? await mailTo(target, parsed) : await postTo(target, { message: parsed, now });
  await db.delivery.updateMany({ where: { id, state: 'sending' }, data: settled(result, { tries: tries + 1, now }) });
}

/** `done` and `gone` are ends; after `trouble` it is tried again unless that is `final`. */
type Result = { kind: 'done' } | { kind: 'gone' } | { kind: 'trouble'; trouble: string; final: boolean };

function settled(result: Result, { tries, now }: { tries: number; now: Date }) {
  switch (result.kind) {
    case 'done':
      return { state: 'sent', sentAt: now, trouble: null };
    case 'gone':
      return { state: 'dropped' };
    case 'trouble': {
      const again = result.final ? undefined : nextAttempt(tries, now);
      return { state: again ? 'waiting' : 'failed', trouble: result.trouble, ...(again && { dueAt: again }) };
    }
  }
}

async function mailTo(userId: string, message: OutgoingMessage): Promise<Result> {
  const person = await db.user.findFirst({ where: { id: userId, disabledAt: null }, select: { email: true, locale: true } });
  if (!person) return { kind: 'gone' };
  const locale = isLocale(person.locale) ? person.locale : defaultLocale;
  const outcome = await sendMail({ ...letterIn(locale, { message, origin: env.publicOrigin }), to: person.email, locale });
  if (outcome === 'sent') return { kind: 'done' };
  return { kind: 'trouble', trouble: outcome, final: outcome !== 'unreachable' };
}

/** A group chat is written to in the company's own language. */
async function postTo(channelId: string, { message, now }: { message: OutgoingMessage; now: Date }): Promise<Result> {
  const channel = await openChannel(channelId);
  if (!channel) return { kind: 'gone' };
  const { kind, address, secret } = channel;
  const outcome = await sendWebhook(
    { kind, url: address.url, secret },
    {
      letter: letterIn(defaultLocale, { message, origin: env.publicOrigin }),
      linkText: textOf(messages, defaultLocale).openInPortal,
      now,
      mayBePrivate: address.isOwn,
    },
  );
  if (outcome.kind === 'sent') return { kind: 'done' };
  const final = outcome.kind === 'refused' || outcome.kind === 'forbidden-address';
  return { kind: 'trouble', trouble: [outcome.kind, outcome.code].filter(part => part !== undefined).join(' '), final };
}
