import { db } from '~/server/db.server';
import { demoAccounts, demoColleagues, demoPassword, demoTeams } from './demo-accounts';
import { hashPassword } from './passwords.server';

/** Adds the sample company's teams and people; what is there already stays as it is. Returns the colleagues' ids in order. */
export async function seedDemoPeople(): Promise<{ colleagueIds: string[] }> {
  for (const team of demoTeams) await db.team.upsert({ where: { id: team.id }, create: team, update: {} });
  const passwordHash = await hashPassword(demoPassword);
  for (const { email, name, roles, teamId } of demoAccounts) await addPerson({ email, name, roles, teamId, passwordHash });
  // Colleagues have joined, but nobody knows their passwords.
  const unknownHash = await hashPassword(crypto.randomUUID());
  const colleagueIds: string[] = [];
  for (const { email, name, teamId } of demoColleagues)
    colleagueIds.push(await addPerson({ email, name, roles: ['learner'], teamId, passwordHash: unknownHash }));
  return { colleagueIds };
}

interface DemoPerson {
  email: string;
  name: string;
  roles: readonly string[];
  teamId: string | null;
  passwordHash: string;
}

async function addPerson({ roles, ...person }: DemoPerson): Promise<string> {
  const { id } = await db.user.upsert({
    where: { email: person.email },
    create: { ...person, demo: true, roles: { create: roles.map(role => ({ role })) } },
    update: {},
  });
  return id;
}

/** Disables every demo account and ends its sessions: the step before the portal faces other machines. */
export async function retireDemoPeople(): Promise<number> {
  await db.session.deleteMany({ where: { user: { demo: true } } });
  const { count } = await db.user.updateMany({ where: { demo: true, disabledAt: null }, data: { disabledAt: new Date() } });
  return count;
}

export async function hasDemoAccounts(): Promise<boolean> {
  return (await db.user.count({ where: { email: { in: demoAccounts.map(({ email }) => email) }, disabledAt: null } })) > 0;
}
