import { Form } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { webhookKinds } from '~/server/webhook-address';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { SelectField, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { EmptyState, Page, PageHead } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { isTrouble } from './channel-outcome';
import type { ChannelOutcome } from './channel-outcome';
import { messages } from './messages';

interface Channel {
  id: string;
  name: string;
  kind: (typeof webhookKinds)[number];
  host: string;
  isSigned: boolean;
}

export function ChannelsPage({ channels, outcome }: { channels: Channel[]; outcome: ChannelOutcome | undefined }) {
  const t = useText(messages);
  return (
    <Page>
      <PageHead title={t.channels} note={t.channelsNote} />
      {outcome && (
        <Notice tone={isTrouble(outcome) ? 'seal' : 'jade'} role={isTrouble(outcome) ? 'alert' : 'status'} className="mb-4">
          <OutcomeWords outcome={outcome} />
        </Notice>
      )}
      <Card className="overflow-hidden">
        {channels.length > 0 ? (
          <ul className="divide-y divide-line">
            {channels.map(channel => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </ul>
        ) : (
          <EmptyState title={t.none}>{t.noneNote}</EmptyState>
        )}
      </Card>
      <AddChannel key={outcome?.kind === 'added' ? channels.length : 'new'} />
    </Page>
  );
}

function OutcomeWords({ outcome }: { outcome: ChannelOutcome }) {
  const t = useText(messages);
  switch (outcome.kind) {
    case 'test-failed':
      return <>{t.testFailed(troubleWords(outcome.trouble, t))}</>;
    case 'added':
    case 'removed':
    case 'incomplete':
    case 'bad-address':
    case 'tested':
      return <>{t[outcome.kind]}</>;
  }
}

const troubles = ['refused', 'busy', 'unreachable', 'forbidden-address'] as const;

/** Our word for it, and the other side's number where it gave one. */
function troubleWords(trouble: string | undefined, t: Record<(typeof troubles)[number] | 'unknownTrouble', string>): string {
  const [word, code] = (trouble ?? '').split(' ');
  const known = troubles.find(candidate => candidate === word);
  return known ? [t[known], ...(code ? [code] : [])].join(' · ') : t.unknownTrouble;
}

function ChannelRow({ channel: { id, name, kind, host, isSigned } }: { channel: Channel }) {
  const t = useText(messages);
  return (
    <li className="flex flex-wrap items-center gap-3 px-5 py-3.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="mt-0.5 text-sm text-ink-3">
          {t[kind]} · {host}
        </p>
      </div>
      {kind !== 'wecom' && <Tag shape={isSigned ? 'check' : 'ring'}>{isSigned ? t.signed : t.unsigned}</Tag>}
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={id} />
        <Button type="submit" name="intent" value="test" size="small" aria-label={t.testAbout(name)} className="pointer-coarse:min-h-11">
          {t.test}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="remove"
          size="small"
          tone="danger"
          aria-label={t.removeAbout(name)}
          className="pointer-coarse:min-h-11"
        >
          {t.remove}
        </Button>
      </Form>
    </li>
  );
}

function AddChannel() {
  const t = useText(messages);
  return (
    <Card className="mt-4 px-5 py-5">
      <h2 className="mb-4">{t.add}</h2>
      <Form method="post" className="grid gap-4 sm:grid-cols-2">
        <TextField label={t.name} hint={t.nameHint} name="name" required maxLength={60} />
        <SelectField label={t.kind} name="kind" defaultValue="wecom">
          {webhookKinds.map(kind => (
            <option key={kind} value={kind}>
              {t[kind]}
            </option>
          ))}
        </SelectField>
        <TextField label={t.address} hint={t.addressHint} name="address" type="url" required maxLength={2000} autoComplete="off" />
        <TextField label={t.secret} hint={t.secretHint} name="secret" type="password" maxLength={200} autoComplete="new-password" />
        <Button type="submit" name="intent" value="add" tone="primary" className="justify-self-start">
          {t.save}
        </Button>
      </Form>
    </Card>
  );
}
