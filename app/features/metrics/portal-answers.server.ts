import { join } from 'node:path';
import { labDefinition } from '~/features/labs/lab-definition';
import { labOfKey } from '~/features/labs/question-key';
import { isoDate } from '~/i18n/formats';
import { readDictionary } from '~/sample-company/dictionary.server';
import { contentFolder, contentShelf, readContentYaml } from '~/server/content-files.server';
import { addDays, daysAfter } from './months';
import { portalAnswers } from './own-tables';
import { digest, portalTable } from './portal-tables.server';
import type { PortalRequest, PortalTable } from './portal-tables.server';

const labTables = contentShelf({ kind: 'labs', load: folder => readContentYaml(join(folder, 'lab.yaml'), labDefinition).tables });

/**
 * Every lab that active people have opened, with the first accepted answer where there is one. What was answered after the watermark is moved
 * back by whole days until the answer lies on it: the sample company's calendar ends there, and the minutes stay what they were.
 */
export async function answersTable({ watermark, database }: PortalRequest): Promise<PortalTable> {
  const active = { user: { disabledAt: null } };
  const [openings, submissions, sourceOf] = await Promise.all([
    database.labOpening.findMany({ where: active, include: { user: { select: { teamId: true } } } }),
    database.submission.findMany({
      where: active,
      select: { userId: true, labSlug: true, createdAt: true, job: { select: { resultId: true } }, results: acceptedOnes },
      orderBy: { createdAt: 'desc' },
    }),
    sourcesOfTables(),
  ]);
  const accepted = submissions.filter(({ job, results }) => results.some(result => result.id === job?.resultId));
  // Newest first, so that the first answer is the one that stays.
  const firstAnswer = new Map(accepted.map(({ userId, labSlug, createdAt }) => [`${userId} ${labSlug}`, createdAt]));
  const systems = new Map([...new Set(openings.map(({ labSlug }) => labSlug))].map(slug => [slug, systemsOf(labOfKey(slug), sourceOf)]));
  const rows = openings
    .map(({ userId, labSlug, openedAt, user }) => {
      const acceptedAt = firstAnswer.get(`${userId} ${labSlug}`) ?? null;
      const shift = Math.min(0, -daysAfter(watermark, isoDate(acceptedAt ?? openedAt)));
      const moment = (at: Date): string => wallClock(at, shift);
      return [digest(userId), user.teamId, labSlug, systems.get(labSlug) ?? 0, moment(openedAt), acceptedAt && moment(acceptedAt)];
    })
    .sort((a, b) => String(a).localeCompare(String(b)));
  return portalTable(portalAnswers, rows);
}

const acceptedOnes = { where: { accepted: true }, select: { id: true } } as const;

/** From how many source systems the tables of a lab come. */
function systemsOf(labSlug: string, sourceOf: Map<string, string>): number {
  return new Set(labTables.read(labSlug)?.map(table => sourceOf.get(table))).size;
}

async function sourcesOfTables(): Promise<Map<string, string>> {
  const { tables } = await readDictionary({ contentDir: join(contentFolder('labs'), '..') });
  return new Map(tables.map(({ name, source }) => [name, source]));
}

/** `2026-06-30 09:05:00` on the company's clock, moved by whole days. */
function wallClock(moment: Date, shiftDays: number): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(moment);
  return `${addDays(isoDate(moment), shiftDays)} ${time}`;
}
