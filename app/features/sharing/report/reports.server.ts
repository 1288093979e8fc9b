import { db } from '~/server/db.server';
import { notify } from '~/server/notify.server';
import { deliveriesOf } from '~/server/outbox.server';
import { messages } from './messages';
import type { ReportFacts } from './report-facts';
import { originOf, textsFrom } from './report-texts';
import type { ReportTexts } from './report-texts';
import type { ReportEntry, ReportView } from './report-view';

/** Drafts the week's report, once: a second call finds the first one's. Tells the leadership that it is there. Returns its id. */
export async function draftWeek(facts: ReportFacts, now: Date): Promise<string> {
  const { weekOf } = facts;
  const known = await db.weeklyReport.findUnique({ where: { weekOf }, select: { id: true } });
  if (known) return known.id;
  const { id } = await db.weeklyReport.upsert({
    where: { weekOf },
    create: { weekOf, createdAt: now, versions: { create: [{ version: 1, ...textsFrom(facts), savedAt: now }] } },
    update: {},
  });
  const leaders = await db.user.findMany({ where: { disabledAt: null, roles: { some: { role: 'leader' } } }, select: { id: true } });
  for (const leader of leaders)
    await notify({
      userId: leader.id,
      kind: 'report',
      text: messages.noticeReady,
      link: `/reports/${id}`,
      dedupeKey: `report.${id}.drafted`,
    });
  return id;
}

/** The newest week first. */
export async function listReports(): Promise<ReportEntry[]> {
  const rows = await db.weeklyReport.findMany({
    orderBy: { weekOf: 'desc' },
    take: 200,
    include: { versions: { orderBy: { version: 'desc' }, take: 1, select: { titleZh: true, titleEn: true } } },
  });
  const names = await namesOf(rows.map(row => row.sentById));
  return rows.map(row => toEntry(row, { title: row.versions[0], names }));
}

interface Row {
  id: string;
  weekOf: string;
  state: string;
  sentAt: Date | null;
  sentById: string | null;
}

function toEntry(
  row: Row,
  { title, names }: { title: Pick<ReportTexts, 'titleZh' | 'titleEn'> | undefined; names: Map<string, string> },
): ReportEntry {
  const { id, weekOf, state, sentAt, sentById } = row;
  return {
    id,
    weekOf,
    title: { 'zh-CN': title?.titleZh ?? '', en: title?.titleEn ?? '' },
    state: state === 'sent' ? 'sent' : 'draft',
    sent: sentAt ? { by: names.get(sentById ?? '') ?? '–', at: sentAt.toISOString() } : undefined,
  };
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: ids.filter(id => id !== null) } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** One report as it was sent, or as its draft stands. Undefined for an unknown one. */
export async function readReport(id: string): Promise<ReportView | undefined> {
  const row = await db.weeklyReport.findUnique({ where: { id }, include: { versions: { orderBy: { version: 'desc' } } } });
  const shown = row?.versions.find(({ version }) => version === (row.sentVersion ?? row.versions[0]?.version));
  if (!row || !shown) return undefined;
  const deliveries = await deliveriesOf(originOf(id));
  const [names, channels] = await Promise.all([
    namesOf([row.sentById, ...row.versions.map(({ authorId }) => authorId), ...deliveries.map(({ target }) => target)]),
    db.webhookChannel.findMany({ select: { id: true, name: true } }),
  ]);
  const channelNames = new Map(channels.map(channel => [channel.id, channel.name]));
  return {
    ...toEntry(row, { title: shown, names }),
    text: { 'zh-CN': { title: shown.titleZh, body: shown.bodyZh }, en: { title: shown.titleEn, body: shown.bodyEn } },
    version: shown.version,
    versions: row.versions.map(({ version, authorId, savedAt }) => ({
      version,
      by: authorId === null ? undefined : (names.get(authorId) ?? '–'),
      at: savedAt.toISOString(),
    })),
    deliveries: deliveries.map(({ target, state }) => ({ name: names.get(target) ?? channelNames.get(target) ?? '–', state })),
  };
}
