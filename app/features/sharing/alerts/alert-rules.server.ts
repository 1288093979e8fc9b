import { recordAudit } from '~/server/audit.server';
import { db } from '~/server/db.server';
import { alertRule, defaultRule } from './alert-rule';
import type { AlertRule } from './alert-rule';

/** The rule of each goal: what somebody has set, else the default. */
export async function rulesOf(slugs: string[]): Promise<Map<string, AlertRule>> {
  const rows = await db.alertRule.findMany({ where: { goalSlug: { in: slugs } } });
  const own = new Map(rows.flatMap(row => parseStored(row)));
  return new Map(slugs.map(slug => [slug, own.get(slug) ?? defaultRule]));
}

function parseStored({ goalSlug, rule }: { goalSlug: string; rule: string }): [string, AlertRule][] {
  const parsed = alertRule.safeParse(JSON.parse(rule));
  return parsed.success ? [[goalSlug, parsed.data]] : [];
}

/** What the page sends: percent instead of a share, and lists of what was ticked. Undefined for values out of range. */
export function parseRule(form: FormData): AlertRule | undefined {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const list = (name: string): string[] => form.getAll(name).map(String);
  const number = (name: string): number => (text(name) === '' ? Number.NaN : Number(text(name)));
  const parsed = alertRule.safeParse({
    kinds: list('kinds'),
    minEffect: number('minEffect') / 100,
    minCount: number('minCount'),
    quiet: { from: text('quietFrom'), to: text('quietTo'), daysOff: form.has('daysOff') },
    mail: form.has('mail'),
    channels: list('channels'),
    people: list('people'),
  });
  return parsed.success ? parsed.data : undefined;
}

/** The goals whose rule somebody has set. */
export async function ownRules(): Promise<Set<string>> {
  const rows = await db.alertRule.findMany({ select: { goalSlug: true } });
  return new Set(rows.map(row => row.goalSlug));
}

/** What the rules page can do, by the button that was pressed. False when nothing was changed for what was typed. */
export async function manageRule(goalSlug: string, form: FormData, actorId: string): Promise<boolean> {
  if (form.get('intent') === 'reset') {
    await resetRule(goalSlug, actorId);
    return true;
  }
  const rule = parseRule(form);
  if (rule) await saveRule(goalSlug, rule, actorId);
  return rule !== undefined;
}

export async function saveRule(goalSlug: string, rule: AlertRule, actorId: string): Promise<void> {
  const stored = { rule: JSON.stringify(rule), updatedById: actorId, updatedAt: new Date() };
  await db.alertRule.upsert({ where: { goalSlug }, create: { goalSlug, ...stored }, update: stored });
  await recordAudit({ actorId, action: 'alert-rule.changed', objectId: goalSlug, detail: { rule } });
}

async function resetRule(goalSlug: string, actorId: string): Promise<void> {
  const { count } = await db.alertRule.deleteMany({ where: { goalSlug } });
  if (count === 1) await recordAudit({ actorId, action: 'alert-rule.reset', objectId: goalSlug });
}
