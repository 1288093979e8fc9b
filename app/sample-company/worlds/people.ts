import { dayOf, DAY_SECONDS, FIRST_DAY, LAST_SECOND } from '../days';
import { sequenceId } from '../rows';
import type { MemberRow } from '../rows';
import { clamp, orNull, percent } from './world';
import type { World } from './world';

const OPENING_SECOND = dayOf('2022-01-01') * DAY_SECONDS;

export interface MemberDraft extends Partial<Omit<MemberRow, 'member_id' | 'tier'>> {
  /** Internal accounts for trying things out: their number begins with T. */
  isTest?: boolean;
}

/** A member; what the draft leaves open is drawn. Registered before the data begins unless it says when. */
export function addMember(world: World, { isTest = false, ...draft }: MemberDraft = {}): MemberRow {
  const { random, rows } = world;
  const registeredAt = clamp(draft.registered_at ?? random.int(OPENING_SECOND, FIRST_DAY * DAY_SECONDS - 1), {
    low: OPENING_SECOND,
    high: LAST_SECOND,
  });
  const optedOutAt = draft.opted_out_at ?? null;
  const member: MemberRow = {
    member_id: sequenceId(isTest ? 'T' : 'M', { number: rows.members.length + 1, digits: 6 }),
    registered_at: registeredAt,
    city: draft.city === undefined ? orNull(world, random.pick(cities)) : draft.city,
    gender: draft.gender === undefined ? orNull(world, random.pick(['female', 'male'] as const)) : draft.gender,
    birth_year: draft.birth_year === undefined ? orNull(world, random.int(1970, 2004)) : draft.birth_year,
    source_channel: draft.source_channel ?? random.pick(['app', 'mini_program', 'h5', 'live'] as const),
    // Follows from the orders when the world is closed.
    tier: 'dormant',
    push_opt_in: optedOutAt === null && (draft.push_opt_in ?? !percent(world, 10)),
    opted_out_at: optedOutAt === null ? null : clamp(optedOutAt, { low: registeredAt, high: LAST_SECOND }),
    merged_into: draft.merged_into ?? null,
  };
  rows.members.push(member);
  return member;
}

const cities = ['杭州', '上海', '成都', '北京'] as const;
