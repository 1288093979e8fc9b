import type { MessagePlan } from './campaigns';
import { DAY_SECONDS, dayOfSecond, LAST_SECOND, MONTH_COUNT, monthOf } from './days';
import type { Member } from './members';
import { drawer, nth, systematic } from './random';
import type { Random } from './random';
import { numberIn, sequenceId } from './rows';
import type { PushChannel, PushRow, Region } from './rows';
import type { Scale } from './scale';
import { clickRate } from './story';
import { sortedBy } from './sorted-by';

interface Post {
  random: Random;
  scale: Scale;
  members: readonly Member[];
}

/** A sending before anybody clicked. */
interface Draft {
  row: PushRow;
  /** Once more by the gateway after a lost acknowledgement. */
  isDuplicate: boolean;
  /** Messages that the member got in the four weeks before. */
  recent: number;
}

/**
 * Sendings of every message. Three of four app pushes are confirmed to have arrived, text messages give no receipts. Clicks
 * are drawn by month in systematic sampling, so that distinct clicks within a day per distinct arrival meet the story.
 */
export function sendPushes(post: Post, { messages, region }: { messages: readonly MessagePlan[]; region: Region }): PushRow[] {
  const mailbox = post.members.map((): number[] => []);
  const drafts = messages.flatMap(message => sendMessage(post, { message, mailbox }));
  addClicks(post.random, drafts);
  const rows = sortedBy(
    drafts.map(draft => draft.row),
    row => row.sent_at,
  );
  for (let index = 0; index < rows.length; index += 1) {
    nth(rows, index).push_id = sequenceId('S', { number: numberIn(region, index), digits: 7 });
  }
  return rows;
}

const FATIGUE_DAYS = 28;

/** Everybody gets the same: the flooding of the story. `mailbox`: days on which each member got a message so far. */
function sendMessage({ random, scale, members }: Post, { message, mailbox }: { message: MessagePlan; mailbox: number[][] }): Draft[] {
  const start = message.day * DAY_SECONDS + message.hour * 3600;
  let open = 0;
  for (const member of members) if (mayReceive(member, start)) open += 1;
  const probability = Math.min(1, scale.sendsPerMessage / Math.max(1, open));
  const drafts: Draft[] = [];
  for (const member of members) {
    if (!mayReceive(member, start) || !random.chance(probability)) continue;
    const received = nth(mailbox, member.index);
    while (received.length > 0 && nth(received, 0) < message.day - FATIGUE_DAYS) received.shift();
    sendOne({ random, scale }, { member, message, start, recent: received.length, into: drafts });
    received.push(message.day);
  }
  return drafts;
}

function mayReceive({ row, isTest }: Member, moment: number): boolean {
  if (isTest || row.registered_at >= moment) return false;
  return row.push_opt_in || (row.opted_out_at !== null && row.opted_out_at > moment + DAY_SECONDS);
}

const channelOf: (random: Random) => PushChannel = drawer({ app: 0.5, mini_program: 0.31, sms: 0.19 });

interface Sending {
  member: Member;
  message: MessagePlan;
  start: number;
  recent: number;
  into: Draft[];
}

function sendOne({ random, scale }: Pick<Post, 'random' | 'scale'>, { member, message, start, recent, into }: Sending): void {
  const channel = channelOf(random);
  const sentAt = start + random.int(0, 900);
  const push = { member, message, channel };
  into.push({ row: sending(random, { ...push, sentAt }), isDuplicate: false, recent });
  // A retry of the gateway after a lost acknowledgement: the same text once more some minutes later.
  if (random.chance(scale.duplicateSends)) {
    into.push({ row: sending(random, { ...push, sentAt: sentAt + random.int(120, 1500) }), isDuplicate: true, recent });
  }
}

type Shipment = Pick<Sending, 'member' | 'message'> & { channel: PushChannel; sentAt: number };

function sending(random: Random, { member, message, channel, sentAt }: Shipment): PushRow {
  const arrives = channel !== 'sms' && random.chance(channel === 'app' ? 0.74 : 0.82);
  const arrivedAt = arrives ? sentAt + (random.chance(0.93) ? random.int(1, 90) : random.int(600, 14400)) : null;
  return {
    push_id: '',
    campaign_id: message.campaignId,
    message_id: message.messageId,
    member_id: member.row.member_id,
    channel,
    sent_at: sentAt,
    arrived_at: arrivedAt,
    shown_at: arrivedAt !== null && random.chance(0.64) ? arrivedAt + random.int(1, 5400) : null,
    clicked_at: null,
  };
}

function addClicks(random: Random, drafts: readonly Draft[]): void {
  const months: Draft[][] = Array.from({ length: MONTH_COUNT }, () => []);
  for (const draft of drafts) {
    const { row, isDuplicate } = draft;
    if (!isDuplicate && (row.arrived_at !== null || row.channel === 'sms')) nth(months, monthOf(dayOfSecond(row.sent_at))).push(draft);
  }
  for (const [month, own] of months.entries()) clickPromptly(random, { drafts: own, rate: clickRate(month) });
  for (const { row, isDuplicate } of drafts) {
    if (row.clicked_at === null && !isDuplicate && random.chance(0.009)) row.clicked_at = lateClick(random, row);
  }
}

function clickPromptly(random: Random, { drafts, rate }: { drafts: readonly Draft[]; rate: number }): void {
  const clicked = systematic(random, { weights: drafts.map(clickWeight), total: Math.round(drafts.length * rate) });
  for (const [index, { row }] of drafts.entries()) if (clicked[index]) row.clicked_at = promptClick(random, row);
}

/**
 * Only who saw it can click; a link in a text message tempts half as much. Fatigue: each message of the last four weeks costs a sixth of
 * the remaining interest (the shape, not the number, follows advertising wear-out: Pechmann and Stewart, 1988).
 */
function clickWeight({ row: { channel, shown_at: shownAt, sent_at: sentAt }, recent }: Draft): number {
  const fresh = 1 / (1 + recent / 6);
  if (channel === 'sms') return 0.5 * fresh;
  return shownAt === null || shownAt > sentAt + DAY_SECONDS - 7200 ? 0 : (channel === 'app' ? 1.9 : 1.6) * fresh;
}

/** Within the 24 hours that count. */
function promptClick(random: Random, { shown_at: shownAt, sent_at: sentAt }: PushRow): number {
  const from = shownAt ?? sentAt + 20;
  const delay = random.chance(0.7) ? random.int(2, 300) : random.int(301, 7000);
  return Math.min(from + delay, LAST_SECOND);
}

/** A day to three days later: a click, but not one of this sending's success. */
function lateClick(random: Random, { channel, shown_at: shownAt, sent_at: sentAt }: PushRow): number | null {
  if (channel !== 'sms' && shownAt === null) return null;
  const moment = sentAt + random.int(DAY_SECONDS + 60, 3 * DAY_SECONDS);
  return moment > LAST_SECOND ? null : moment;
}
