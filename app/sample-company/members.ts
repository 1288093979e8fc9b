import { drawHabit } from './buying-process';
import type { Habit } from './buying-process';
import { dayOf, FIRST_DAY, LAST_DAY, LAST_SECOND, MONTH_COUNT } from './days';
import { drawSecond, momentOf } from './demand';
import { drawer } from './random';
import type { Random } from './random';
import { sequenceId } from './rows';
import type { Channel, MemberRow, Tier } from './rows';
import type { Scale } from './scale';

export interface Member {
  /** Everything but the tier, which follows from what the member bought. */
  row: Omit<MemberRow, 'tier' | 'merged_into'>;
  /** Position among the members of the region. */
  index: number;
  registeredOn: number;
  /** How an everyday buyer buys; NULL for premium members, test accounts and those who never buy. */
  habit: Habit | null;
  /** NULL: an everyday buyer. */
  premium: PremiumHabit | null;
  isTest: boolean;
}

/**
 * A premium member buys a lot for some months (a move, a baby, a new kitchen), then rests; only the loyal come back by
 * themselves. That is why only a third of those above CNY 5,000 a year buy again within 90 days.
 */
export interface PremiumHabit {
  burstFrom: number;
  burstMonths: number;
  /** Fen after which the purpose of the burst is met and it ends. */
  budget: number;
  /** 0 … 1; how likely, among the resting, to be the one who comes back. */
  loyalty: number;
}

const PREMIUM_SHARE = 0.18;
const sourceOf = drawer({ app: 0.38, mini_program: 0.34, h5: 0.16, live: 0.12 });
const cityOf = drawer({
  ...{ 杭州: 13, 上海: 12, 北京: 9, 广州: 8, 深圳: 8, 成都: 7, 南京: 6, 武汉: 5, 苏州: 5, 西安: 4, 重庆: 4, 宁波: 4 },
  ...{ 长沙: 3, 郑州: 3, 青岛: 3, 合肥: 2, 厦门: 2, 昆明: 2, 沈阳: 2, 哈尔滨: 1.5, 未填写: 6 },
});
const genderOf = drawer({ female: 58, male: 34, unknown: 8 });
const decadeOf = drawer({ 1960: 5, 1970: 14, 1980: 33, 1990: 36, 2000: 12 });

/** Registrations run from 2022 on; a good half came before the data begins, and fewer come each year. */
export function makeMembers(random: Random, { scale, region }: { scale: Scale; region: number }): Member[] {
  const registered = Array.from({ length: scale.members }, () => registrationDay(random)).sort((left, right) => left - right);
  const first = region * scale.members + 1;
  const members = registered.map((day, index) =>
    makeMember(random, { day, index, memberId: sequenceId('M', { number: first + index, digits: 6 }) }),
  );
  return region === 0 ? [...members, ...makeTestAccounts(scale)] : members;
}

/** The day before the interfaces to the ERP were first tried with accounts of our own. */
const TEST_ACCOUNT_DAY = dayOf('2025-07-15');

function makeTestAccounts({ members, testAccounts }: Scale): Member[] {
  return Array.from({ length: testAccounts }, (_, account) => ({
    row: {
      member_id: sequenceId('T', { number: account + 1, digits: 6 }),
      registered_at: momentOf(TEST_ACCOUNT_DAY, 15 * 3600 + account * 7),
      ...{ city: null, gender: null, birth_year: null, source_channel: 'app', push_opt_in: false, opted_out_at: null },
    },
    index: members + account,
    registeredOn: TEST_ACCOUNT_DAY,
    habit: null,
    premium: null,
    isTest: true,
  }));
}

const OPENING_DAY = dayOf('2022-01-04');

function registrationDay(random: Random): number {
  const early = random.chance(0.56);
  return early ? random.int(OPENING_DAY, FIRST_DAY - 1) : random.int(FIRST_DAY, LAST_DAY - 3);
}

function makeMember(random: Random, { day, index, memberId }: { day: number; index: number; memberId: string }): Member {
  const source = sourceOf(random);
  const registeredAt = momentOf(day, drawSecond(random, source));
  const city = cityOf(random);
  const gender = genderOf(random);
  const birthYear = Number(decadeOf(random)) + random.int(0, 9);
  // A premium habit needs time to show: nobody who registered in the last months has one yet.
  const isPremium = day < LAST_DAY - 150 && random.chance(PREMIUM_SHARE);
  return {
    row: {
      member_id: memberId,
      registered_at: registeredAt,
      city: city === '未填写' ? null : spelling(city, source),
      gender: gender === 'unknown' ? null : gender,
      birth_year: random.chance(0.12) ? null : Math.min(birthYear, 2007),
      source_channel: source,
      ...pushConsent(random, registeredAt),
    },
    index,
    registeredOn: day,
    habit: isPremium ? null : drawHabit(random),
    premium: isPremium ? premiumHabit(random, day) : null,
    isTest: false,
  };
}

/** The live-stream partner's forms write the administrative name of one city. */
function spelling(city: string, source: Channel): string {
  return city === '上海' && source === 'live' ? '上海市' : city;
}

function pushConsent(random: Random, registeredAt: number): Pick<MemberRow, 'push_opt_in' | 'opted_out_at'> {
  const draw = random.next();
  if (draw < 0.78) return { push_opt_in: true, opted_out_at: null };
  if (draw < 0.88) return { push_opt_in: false, opted_out_at: null };
  return { push_opt_in: false, opted_out_at: random.int(registeredAt + 86400, LAST_SECOND) };
}

function premiumHabit(random: Random, registeredOn: number): PremiumHabit {
  const firstMonth = Math.max(-4, Math.ceil((registeredOn - FIRST_DAY) / 30.5));
  return {
    burstFrom: random.int(Math.min(firstMonth, MONTH_COUNT - 1), MONTH_COUNT - 1),
    burstMonths: random.int(4, 7),
    budget: Math.round(380000 + 70000 / (random.next() + 0.12)),
    loyalty: random.chance(0.3) ? 0.6 + random.next() * 0.4 : random.next() * 0.2,
  };
}

/**
 * Tiers by value and activity: above CNY 5,000 net in the last year is high value; a purchase in the last 90 days (for
 * high value) or 180 days (for others) is activity.
 */
export function tierOf({ netLastYear, lastOrderDay }: { netLastYear: number; lastOrderDay: number | null }): Tier {
  const quietDays = lastOrderDay === null ? Infinity : LAST_DAY - lastOrderDay;
  if (netLastYear > 500000) return quietDays <= 90 ? 'strategic' : 'potential';
  return quietDays <= 180 ? 'growth' : 'dormant';
}

const channelWhenAway: (random: Random) => Channel = drawer({ app: 0.42, mini_program: 0.34, h5: 0.11, live: 0.13 });

/** Two of three orders come through the channel a member registered in. */
export function drawChannel(random: Random, member: Member | null): Channel {
  return member !== null && random.chance(0.65) ? member.row.source_channel : channelWhenAway(random);
}
