import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { GoalView } from '~/features/goals/goal-view';
import { dayOf } from '~/sample-company/days';
import { isWorkday } from '~/sample-company/calendar';
import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { mailIsSet } from '~/server/mail.server';
import { notify } from '~/server/notify.server';
import { queuePost } from '~/server/outbox.server';
import { alertFacts } from './alert';
import type { AlertFacts, AlertView } from './alert';
import { alertTexts } from './alert-text';
import { decideAlerts } from './decide-alerts';
import type { RaisedAlert, Sighting } from './decide-alerts';
import type { AlertRule } from './alert-rule';
import { messages } from './messages';
import { afterQuiet } from './quiet-hours';
import { rulesOf } from './alert-rules.server';

const statuses = ['on-track', 'at-risk', 'off-track', 'unknown', 'achieved', 'missed'] as const;
const storedSighting = z.object({ status: z.enum(statuses), conditions: z.array(z.string()) });

/**
 * Looks at every goal as it stands and raises what is new. Safe to repeat and to interrupt: an alert is stored by the key of its event,
 * told under that key, and what was seen is noted last.
 */
export async function evaluateAlerts({ views, watermark, now }: { views: GoalView[]; watermark: string; now: Date }): Promise<void> {
  const rules = await rulesOf(views.map(view => view.goal.slug));
  for (const view of views) {
    const rule = rules.get(view.goal.slug);
    if (rule) await evaluateGoal(view, { rule, watermark, now });
  }
}

interface Evaluation {
  rule: AlertRule;
  watermark: string;
  now: Date;
}

async function evaluateGoal(view: GoalView, { rule, watermark, now }: Evaluation): Promise<void> {
  const { slug } = view.goal;
  const mark = createHash('sha256')
    .update(JSON.stringify([view.goal, view.reading, view.dataUntil, watermark, rule]))
    .digest('hex');
  const known = await db.goalSighting.findUnique({ where: { goalSlug: slug } });
  if (known?.mark === mark) return;
  const seen = known ? readSighting(known) : undefined;
  const { raised, statusChange, sighting } = decideAlerts({ view, rule, seen, watermark });
  for (const alert of raised) await raise(alert, { slug, rule, watermark, now });
  const stored = { status: sighting.status, conditions: JSON.stringify(sighting.conditions), mark, seenAt: now };
  await db.$transaction([
    ...(statusChange
      ? [
          db.goalStatusChange.create({
            data: { goalSlug: slug, fromStatus: statusChange.from, toStatus: statusChange.to, watermark, at: now },
          }),
        ]
      : []),
    db.goalSighting.upsert({ where: { goalSlug: slug }, create: { goalSlug: slug, ...stored }, update: stored }),
  ]);
}

function readSighting({ status, conditions }: { status: string; conditions: string }): Sighting | undefined {
  const parsed = storedSighting.safeParse({ status, conditions: JSON.parse(conditions) });
  return parsed.success ? parsed.data : undefined;
}

async function raise({ key, facts }: RaisedAlert, { slug, rule, watermark, now }: Evaluation & { slug: string }): Promise<void> {
  const { id } = await db.alert.upsert({
    where: { key },
    create: { key, goalSlug: slug, kind: facts.kind, facts: JSON.stringify(facts), watermark, createdAt: now },
    update: {},
  });
  await tell(facts, { id, slug, rule, now });
}

async function tell(facts: AlertFacts, { id, slug, rule, now }: { id: string; slug: string; rule: AlertRule; now: Date }): Promise<void> {
  const people = await recipientsOf(rule);
  const text = alertTexts(facts);
  const origin = `alert.${id}`;
  for (const userId of people) await notify({ userId, kind: 'alert', text, link: `/goals/${slug}`, dedupeKey: origin });
  const title = {
    'zh-CN': messages.goalMailTitle['zh-CN'](facts.goal.title['zh-CN']),
    en: messages.goalMailTitle.en(facts.goal.title.en),
  };
  const to = [
    ...(rule.mail && mailIsSet() ? people.map(target => ({ way: 'mail', target }) as const) : []),
    ...rule.channels.map(target => ({ way: 'webhook', target }) as const),
  ];
  await queuePost({
    to,
    message: { title, body: text, link: '/alerts' },
    origin,
    dueAt: afterQuiet({ now, quiet: rule.quiet, isWorkday: worksOn }),
  });
}

/** By the company's calendar, weekends worked for a holiday (调休) among the days that are. */
export function worksOn(day: string): boolean {
  return isWorkday(dayOf(day));
}

async function recipientsOf({ people }: AlertRule): Promise<string[]> {
  const chosen = people.length > 0 ? { id: { in: people } } : { roles: { some: { role: 'leader' } } };
  const users = await db.user.findMany({ where: { ...chosen, disabledAt: null }, select: { id: true }, orderBy: { id: 'asc' } });
  return users.map(user => user.id);
}

const mostDone = 100;

/** Open ones first, the newest on top; of the acknowledged ones the latest hundred. */
export async function listAlerts(): Promise<{ open: AlertView[]; done: AlertView[] }> {
  const newest = [{ createdAt: 'desc' }, { id: 'asc' }] as const;
  const [open, done] = await Promise.all([
    db.alert.findMany({ where: { acknowledgedAt: null }, orderBy: [...newest] }),
    db.alert.findMany({ where: { acknowledgedAt: { not: null } }, orderBy: [...newest], take: mostDone }),
  ]);
  const ids = done.flatMap(alert => alert.acknowledgedById ?? []);
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return { open: open.flatMap(alert => toView(alert, names)), done: done.flatMap(alert => toView(alert, names)) };
}

type StoredAlert = NonNullable<Awaited<ReturnType<typeof db.alert.findFirst>>>;

function toView(alert: StoredAlert, names: Map<string, string>): AlertView[] {
  const facts = alertFacts.safeParse(JSON.parse(alert.facts));
  if (!facts.success) return [];
  const { id, goalSlug, createdAt, acknowledgedAt, acknowledgedById } = alert;
  const acknowledged = acknowledgedAt ? { by: names.get(acknowledgedById ?? '') ?? '–', at: acknowledgedAt.toISOString() } : undefined;
  return [{ id, goalSlug, facts: facts.data, at: createdAt.toISOString(), acknowledged }];
}

export function countOpenAlerts(): Promise<number> {
  return db.alert.count({ where: { acknowledgedAt: null } });
}

/** The first to acknowledge is the one who did. */
export async function acknowledgeAlert({ id, userId, now }: { id: string; userId: string; now: Date }): Promise<void> {
  const { count } = await db.alert.updateMany({
    where: { id, acknowledgedAt: null },
    data: { acknowledgedAt: now, acknowledgedById: userId },
  });
  if (count === 1) await recordAudit({ actorId: userId, action: 'alert.acknowledged', objectId: id });
}
