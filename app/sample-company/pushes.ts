import type { MessagePlan } from './campaigns';
import { DAY_SECONDS, dayOfSecond, LAST_SECOND, MONTH_COUNT, monthOf } from './days';
import type { Member } from './members';
import { drawer, systematic } from './random';
import type { Random } from './random';
import { sequenceId } from './rows';
import type { PushChannel, PushRow } from './rows';
import type { Scale } from './scale';
import { clickRate } from './story';

type Draft = Omit<PushRow, 'push_id' | 'clicked_at'> & { isDuplicate: boolean };

/**
 * Sendings of every message. Three of four app pushes are confirmed to have arrived, text messages give no receipts. Clicks
 * are drawn by month in systematic sampling, so that distinct clicks within a day per distinct arrival meet the story.
 */
export function sendPushes(
  random: Random,
  { scale, members, messages }: { scale: Scale; members: readonly Member[]; messages: readonly MessagePlan[] },
): PushRow[] {
  const drafts = messages.flatMap(message => sendMessage(random, { scale, members, message }));
  return withClicks(random, drafts)
    .sort((left, right) => left.sent_at - right.sent_at)
    .map((push, index) => ({ push_id: sequenceId('S', { number: index + 1, digits: 7 }), ...push }));
}

/** Everybody gets the same: the flooding of the story. */
function sendMessage(
  random: Random,
  { scale, members, message }: { scale: Scale; members: readonly Member[]; message: MessagePlan },
): Draft[] {
  const start = message.day * DAY_SECONDS + message.hour * 3600;
  const open = members.filter(member => mayReceive(member, start));
  const probability = Math.min(1, scale.sendsPerMessage / Math.max(1, open.length));
  const chosen = open.filter(() => random.chance(probability));
  return chosen.flatMap(member => sendOne(random, { scale, member, message, start }));
}

function mayReceive({ row }: Member, moment: number): boolean {
  if (row.registered_at >= moment) return false;
  return row.push_opt_in || (row.opted_out_at !== null && row.opted_out_at > moment + DAY_SECONDS);
}

const channelOf: (random: Random) => PushChannel = drawer({ app: 0.5, mini_program: 0.31, sms: 0.19 });

function sendOne(
  random: Random,
  { scale, member, message, start }: { scale: Scale; member: Member; message: MessagePlan; start: number },
): Draft[] {
  const channel = channelOf(random);
  const sentAt = start + random.int(0, 900);
  const first = delivery(random, { channel, sentAt });
  const common = { campaign_id: message.campaignId, message_id: message.messageId, member_id: member.row.member_id, channel };
  const draft: Draft = { ...common, ...first, isDuplicate: false };
  if (!random.chance(scale.duplicateSends)) return [draft];
  // A retry of the gateway after a lost acknowledgement: the same text once more some minutes later.
  return [draft, { ...common, ...delivery(random, { channel, sentAt: sentAt + random.int(120, 1500) }), isDuplicate: true }];
}

function delivery(
  random: Random,
  { channel, sentAt }: { channel: PushChannel; sentAt: number },
): Pick<PushRow, 'sent_at' | 'arrived_at' | 'shown_at'> {
  const arrives = channel !== 'sms' && random.chance(channel === 'app' ? 0.74 : 0.82);
  const arrivedAt = arrives ? sentAt + (random.chance(0.93) ? random.int(1, 90) : random.int(600, 14400)) : null;
  const shownAt = arrivedAt !== null && random.chance(0.64) ? arrivedAt + random.int(1, 5400) : null;
  return { sent_at: sentAt, arrived_at: arrivedAt, shown_at: shownAt };
}

function withClicks(random: Random, drafts: readonly Draft[]): Omit<PushRow, 'push_id'>[] {
  const counted = drafts.filter(draft => !draft.isDuplicate && (draft.arrived_at !== null || draft.channel === 'sms'));
  const prompt = new Set(Array.from({ length: MONTH_COUNT }, (_, month) => pickClicked(random, { drafts: counted, month })).flat());
  return drafts.map(draft => {
    const { isDuplicate, ...row } = draft;
    const clickedAt = prompt.has(draft)
      ? promptClick(random, draft)
      : !isDuplicate && random.chance(0.009)
        ? lateClick(random, draft)
        : null;
    return { ...row, clicked_at: clickedAt };
  });
}

function pickClicked(random: Random, { drafts, month }: { drafts: readonly Draft[]; month: number }): Draft[] {
  const own = drafts.filter(draft => monthOf(dayOfSecond(draft.sent_at)) === month);
  const clicked = systematic(random, { weights: own.map(clickWeight), total: Math.round(own.length * clickRate(month)) });
  return own.filter((_, index) => clicked[index]);
}

/** Only who saw it can click; a link in a text message tempts half as much. */
function clickWeight(draft: Draft): number {
  if (draft.channel === 'sms') return 0.5;
  return draft.shown_at === null || draft.shown_at > draft.sent_at + DAY_SECONDS - 7200 ? 0 : draft.channel === 'app' ? 1.9 : 1.6;
}

/** Within the 24 hours that count. */
function promptClick(random: Random, { shown_at: shownAt, sent_at: sentAt }: Draft): number {
  const from = shownAt ?? sentAt + 20;
  const delay = random.chance(0.7) ? random.int(2, 300) : random.int(301, 7000);
  return Math.min(from + delay, LAST_SECOND);
}

/** A day to three days later: a click, but not one of this sending's success. */
function lateClick(random: Random, { channel, shown_at: shownAt, sent_at: sentAt }: Draft): number | null {
  if (channel !== 'sms' && shownAt === null) return null;
  const moment = sentAt + random.int(DAY_SECONDS + 60, 3 * DAY_SECONDS);
  return moment > LAST_SECOND ? null : moment;
}
