import { db } from '~/server/db.server';
import type { Capstone } from './capstones.server';
import { handIn } from './capstone-submissions.server';
import { issueCertificate } from './certificates.server';
import type { Path } from './certificates.server';
import { demoWorks } from './demo-works';

/** One, two, four, six, nine people by the ends of February to June 2026: the plan of 20 by December asks for about ten by then. */
const issueDays = ['02-12', '03-19', '04-09', '04-23', '05-14', '05-28', '06-11', '06-18', '06-25'];

/** Certifies colleagues of the sample company, one for each day of the list; who has a certificate keeps it. Returns how many were issued now. */
export async function seedDemoCertificates({ userIds, path }: { userIds: string[]; path: Path }): Promise<number> {
  let issued = 0;
  for (const [index, day] of issueDays.entries()) {
    const userId = userIds[index];
    if (!userId) break;
    // 10 in the morning on the company's clock.
    const now = new Date(`2026-${day}T02:00:00Z`);
    const serial = await issueCertificate({
      userId,
      pathSlug: path.slug,
      validMonths: path.certificate.validMonths,
      evidence: { sample: true },
      now,
    });
    if (serial) issued += 1;
  }
  return issued;
}

/** Hands in two works for review, the first person's five hours ago; who has handed in before is left alone. Returns how many were handed in now. */
export async function seedDemoReviews({ userIds, capstone, now }: { userIds: string[]; capstone: Capstone; now: Date }): Promise<number> {
  let handedIn = 0;
  for (const [index, { waitedHours, work }] of demoWorks.entries()) {
    const userId = userIds[index];
    if (!userId) break;
    if ((await db.capstoneSubmission.count({ where: { userId, capstoneSlug: capstone.slug } })) > 0) continue;
    const then = new Date(now.getTime() - waitedHours * 3_600_000);
    const outcome = await handIn({ id: crypto.randomUUID(), userId, capstone, work, now: then });
    if (outcome.kind === 'handed-in') handedIn += 1;
  }
  return handedIn;
}
