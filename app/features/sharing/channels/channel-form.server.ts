import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordAudit } from '~/server/audit.server';
import { deliverDue, deliveriesOf, queuePost } from '~/server/outbox.server';
import { addChannel, removeChannel } from '~/server/webhook-channels.server';
import { webhookKinds } from '~/server/webhook-address';
import type { ChannelOutcome } from './channel-outcome';
import { messages } from './messages';

const newChannel = z.object({
  name: z.string().trim().min(1).max(60),
  kind: z.enum(webhookKinds),
  address: z.string().trim().min(1).max(2000),
  secret: z.string().trim().max(200),
});

interface Actor {
  actorId: string;
  now: Date;
}

/** What the page of group chats can do, by the button that was pressed. Undefined for a form that page never sends. */
export async function manageChannels(form: FormData, actor: Actor): Promise<ChannelOutcome | undefined> {
  const id = String(form.get('id') ?? '');
  switch (form.get('intent')) {
    case 'add':
      return add(form, actor);
    case 'remove':
      await removeChannel(id, actor);
      return { kind: 'removed' };
    case 'test':
      return test(id, actor);
    default:
      return undefined;
  }
}

async function add(form: FormData, { actorId }: Actor): Promise<ChannelOutcome> {
  const parsed = newChannel.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { kind: 'incomplete' };
  return (await addChannel(parsed.data, actorId)) ? { kind: 'added' } : { kind: 'bad-address' };
}

/** Goes the way of all messages, and waits for the first attempt. */
async function test(channelId: string, { actorId, now }: Actor): Promise<ChannelOutcome> {
  const origin = `test.${randomUUID()}`;
  const message = { title: messages.testTitle, body: messages.testBody, link: '/goals' };
  await recordAudit({ actorId, action: 'channel.tested', objectId: channelId });
  await queuePost({ to: [{ way: 'webhook', target: channelId }], message, origin, dueAt: now });
  await deliverDue(now, origin);
  const [delivery] = await deliveriesOf(origin);
  return delivery?.state === 'sent'
    ? { kind: 'tested', id: channelId }
    : { kind: 'test-failed', id: channelId, trouble: delivery?.trouble };
}
