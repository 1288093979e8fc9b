import { z } from 'zod';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { mailIsSet } from '~/server/mail.server';
import { notify } from '~/server/notify.server';
import { queuePost } from '~/server/outbox.server';
import type { Addressee } from '~/server/outbox.server';
import { messages } from './messages';
import type { ReportFacts } from './report-facts';
import { originOf, textsFrom } from './report-texts';
import type { ReportTexts } from './report-texts';
import type { ReportOutcome } from './report-view';

const longestBody = 20_000;
const title = z.string().trim().min(1).max(200);
const body = z.string().trim().min(1).max(longestBody);
const typed = z.object({ titleZh: title, titleEn: title, bodyZh: body, bodyEn: body, version: z.coerce.number().int().min(1) });

interface Editing {
  id: string;
  actorId: string;
  now: Date;
}

/** What the page of a draft can do, by the button that was pressed. Sending saves first what was typed. Undefined for another form. */
export async function editReport(
  form: FormData,
  { facts, ...editing }: Editing & { facts: () => Promise<ReportFacts> },
): Promise<ReportOutcome | undefined> {
  switch (form.get('intent')) {
    case 'save':
      return saveTyped(form, editing);
    case 'redraft':
      return redraft(form, { ...editing, texts: textsFrom(await facts()) });
    case 'send': {
      const saved = await saveTyped(form, editing);
      return saved.ok ? send(form, editing) : saved;
    }
    default:
      return undefined;
  }
}

async function saveTyped(form: FormData, editing: Editing): Promise<ReportOutcome> {
  // A browser ends the lines of a text area with CR LF.
  const fields = [...form].map(([name, value]): [string, string] => [name, String(value).replaceAll('\r\n', '\n')]);
  const parsed = typed.safeParse(Object.fromEntries(fields));
  if (!parsed.success) return { said: 'incomplete', ok: false };
  const { version, ...texts } = parsed.data;
  return append({ ...editing, version, texts, authorId: editing.actorId, said: 'saved' });
}

function redraft(form: FormData, { texts, ...editing }: Editing & { texts: ReportTexts }): Promise<ReportOutcome> {
  return append({ ...editing, version: Number(form.get('version')), texts, authorId: null, said: 'redrafted' });
}

type Version = Editing & { version: number; texts: ReportTexts; authorId: string | null; said: 'saved' | 'redrafted' };

/** The next version after the one it was made from, which must be the newest; the same text again is no version. */
async function append({ id, version, texts, authorId, now, said }: Version): Promise<ReportOutcome> {
  const report = await db.weeklyReport.findUnique({ where: { id }, include: { versions: { orderBy: { version: 'desc' }, take: 1 } } });
  if (report?.state !== 'draft') return { said: 'already-sent', ok: false };
  const [newest] = report.versions;
  if (newest?.version !== version) return { said: 'conflict', ok: false };
  if (isSameText(newest, texts)) return { said, ok: true };
  try {
    // The key of (report, version) decides between two who save at once.
    await db.reportVersion.create({ data: { reportId: id, version: version + 1, ...texts, authorId, savedAt: now } });
    return { said, ok: true };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') return { said: 'conflict', ok: false };
    throw error;
  }
}

function isSameText(one: ReportTexts, other: ReportTexts): boolean {
  return (['titleZh', 'titleEn', 'bodyZh', 'bodyEn'] as const).every(name => one[name].trim() === other[name].trim());
}

async function send(form: FormData, { id, actorId, now }: Editing): Promise<ReportOutcome> {
  const people = await activePeople(form.getAll('people').map(String));
  const channels = form.getAll('channels').map(String);
  if (people.length + channels.length === 0) return { said: 'nobody', ok: false };
  const newest = await db.reportVersion.findFirst({ where: { reportId: id }, orderBy: { version: 'desc' } });
  if (!newest) return { said: 'conflict', ok: false };
  const { count } = await db.weeklyReport.updateMany({
    where: { id, state: 'draft', versions: { none: { version: { gt: newest.version } } } },
    data: { state: 'sent', sentAt: now, sentById: actorId, sentVersion: newest.version },
  });
  if (count === 0) return { said: 'already-sent', ok: false };
  await post({ id, text: newest, people, channels, now });
  await recordAudit({ actorId, action: 'report.sent', objectId: id, detail: { version: newest.version, people, channels } });
  return { said: 'sent', ok: true };
}

interface Posting {
  id: string;
  text: ReportTexts;
  people: string[];
  channels: string[];
  now: Date;
}

async function post({ id, text: { titleZh, titleEn, bodyZh, bodyEn }, people, channels, now }: Posting): Promise<void> {
  const link = `/reports/${id}`;
  const notice = { 'zh-CN': messages.noticeSent['zh-CN'](titleZh), en: messages.noticeSent.en(titleEn) };
  for (const userId of people) await notify({ userId, kind: 'report', text: notice, link, dedupeKey: `report.${id}.sent` });
  const to: Addressee[] = [
    ...(mailIsSet() ? people.map(target => ({ way: 'mail', target }) as const) : []),
    ...channels.map(target => ({ way: 'webhook', target }) as const),
  ];
  const message = { title: { 'zh-CN': titleZh, en: titleEn }, body: { 'zh-CN': bodyZh, en: bodyEn }, link };
  await queuePost({ to, message, origin: originOf(id), dueAt: now });
}

async function activePeople(ids: string[]): Promise<string[]> {
  const users = await db.user.findMany({ where: { id: { in: ids }, disabledAt: null }, select: { id: true }, orderBy: { id: 'asc' } });
  return users.map(user => user.id);
}
