import { recordAudit } from './audit.server';
import { db } from './db.server';
import { env } from './env.server';
import { seal, unseal } from './keys.server';
import { webhookAddress, webhookKinds } from './webhook-address';
import type { WebhookAddress, WebhookKind } from './webhook-address';

/** A group chat as pages show it: its address and its secret stay where they are. */
export interface ChannelView {
  id: string;
  name: string;
  kind: WebhookKind;
  host: string;
  isSigned: boolean;
}

interface NewChannel {
  name: string;
  kind: WebhookKind;
  address: string;
  secret: string;
}

/** The address and the secret are sealed before they are stored. False for an address the portal may not call. */
export async function addChannel({ name, kind, address, secret }: NewChannel, actorId: string): Promise<boolean> {
  const checked = webhookAddress(address, { kind, ownHosts: env.webhookHosts });
  if (!checked) return false;
  const channel = await db.webhookChannel.create({
    data: {
      name,
      kind,
      host: checked.url.host,
      sealedAddress: seal(checked.url.href, 'webhook-channel'),
      sealedSecret: secret ? seal(secret, 'webhook-channel') : null,
    },
  });
  await recordAudit({ actorId, action: 'channel.added', objectId: channel.id, detail: { name, kind, host: channel.host } });
  return true;
}

export async function listChannels(): Promise<ChannelView[]> {
  const rows = await db.webhookChannel.findMany({ where: { removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.flatMap(({ id, name, kind, host, sealedSecret }) => {
    const known = webhookKinds.find(candidate => candidate === kind);
    return known ? { id, name, kind: known, host, isSigned: sealedSecret !== null } : [];
  });
}

/** Nothing more is sent there; what waits for it is dropped. Its address and secret are forgotten at once. */
export async function removeChannel(id: string, { actorId, now }: { actorId: string; now: Date }): Promise<void> {
  const { count } = await db.webhookChannel.updateMany({
    where: { id, removedAt: null },
    data: { removedAt: now, sealedAddress: '', sealedSecret: null },
  });
  if (count === 1) await recordAudit({ actorId, action: 'channel.removed', objectId: id });
}

interface OpenChannel {
  kind: WebhookKind;
  address: WebhookAddress;
  secret: string | undefined;
}

/** For sending. Undefined when it was removed, sealed with another secret, or its host may no longer be called. */
export async function openChannel(id: string): Promise<OpenChannel | undefined> {
  const row = await db.webhookChannel.findFirst({ where: { id, removedAt: null } });
  const kind = webhookKinds.find(candidate => candidate === row?.kind);
  const stored = row && unseal(row.sealedAddress, 'webhook-channel');
  const address = kind && stored && webhookAddress(stored, { kind, ownHosts: env.webhookHosts });
  if (!row || !kind || !address) return undefined;
  const secret = row.sealedSecret === null ? undefined : unseal(row.sealedSecret, 'webhook-channel');
  return row.sealedSecret !== null && secret === undefined ? undefined : { kind, address, secret };
}
