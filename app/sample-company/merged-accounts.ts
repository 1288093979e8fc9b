import type { Ledger } from './ledger';
import type { Member } from './members';
import { orderDay } from './orders';
import { shuffled } from './random';
import type { Random } from './random';

/**
 * People who registered twice, found and merged by the CRM: the old account's last order lies before the registration of the new one,
 * both have bought. Old orders stay under the old number. Returns old → kept account.
 */
export function mergeAccounts(
  random: Random,
  { members, ledger, count }: { members: readonly Member[]; ledger: Ledger; count: number },
): Map<Member, Member> {
  const buyers = shuffled(
    random,
    members.filter(member => !member.isTest && ledger.of(member).length > 0),
  );
  const merged = new Map<Member, Member>();
  const taken = new Set<Member>();
  for (const old of buyers) {
    if (merged.size === count) break;
    const kept = taken.has(old) ? undefined : buyers.find(member => !taken.has(member) && mayFollow({ old, member, ledger }));
    if (kept === undefined) continue;
    merged.set(old, kept);
    taken.add(old).add(kept);
  }
  return merged;
}

/** The same city, gender and half-remembered year of birth, later. */
function mayFollow({ old, member, ledger }: { old: Member; member: Member; ledger: Ledger }): boolean {
  if (member.registeredOn <= old.registeredOn + 60 || member.row.city !== old.row.city || member.row.gender !== old.row.gender)
    return false;
  return ledger.of(old).every(order => orderDay(order) < member.registeredOn);
}
