import { LAST_DAY } from './days';
import type { Ledger } from './ledger';
import { tierOf } from './members';
import type { Member } from './members';
import { isSale, orderDay } from './orders';
import type { MemberRow } from './rows';

/** Rows of the members, with the tier that follows from what they bought and the account each was merged into. */
export function memberRows(
  members: readonly Member[],
  { ledger, merged }: { ledger: Ledger; merged: ReadonlyMap<Member, Member> },
): MemberRow[] {
  return members.map(member => {
    const { push_opt_in, opted_out_at, ...row } = member.row;
    const tier = tierOf({
      netLastYear: ledger.netPaid(member, { from: LAST_DAY - 364, to: LAST_DAY }),
      lastOrderDay: lastSaleDay(member, ledger),
    });
    return { ...row, tier, push_opt_in, opted_out_at, merged_into: merged.get(member)?.row.member_id ?? null };
  });
}

function lastSaleDay(member: Member, ledger: Ledger): number | null {
  let last: number | null = null;
  for (const order of ledger.of(member)) if (isSale(order) && (last === null || orderDay(order) > last)) last = orderDay(order);
  return last;
}
