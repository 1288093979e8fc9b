import type { Localized } from '~/i18n/locale';
import type { LabParameters } from './lab-definition';

type Value = LabParameters[string][number];

/** One draw of a template's parameters. */
export interface LabInstance {
  /** The ids of its values joined by hyphens, in the order of the parameters. */
  id: string;
  values: Record<string, Value>;
}

const mostByDefault = 6;

/**
 * The instances of a template: all combinations of the values, or as many as wanted, spread so that each value of each parameter occurs as often as
 * every other. The order is fixed by the file.
 * @param wanted `instances` of lab.yaml
 */
export function instancesOf(parameters: LabParameters, wanted = mostByDefault): LabInstance[] {
  const left = combinationsOf(parameters);
  const used = new Map<Value, number>();
  const wearOf = ({ values }: LabInstance) => Object.values(values).reduce((sum, value) => sum + (used.get(value) ?? 0) ** 2, 0);
  const chosen: LabInstance[] = [];
  while (chosen.length < wanted && left.length > 0) {
    const next = left.reduce((best, each) => (wearOf(each) < wearOf(best) ? each : best));
    left.splice(left.indexOf(next), 1);
    for (const value of Object.values(next.values)) used.set(value, (used.get(value) ?? 0) + 1);
    chosen.push(next);
  }
  return chosen;
}

function combinationsOf(parameters: LabParameters): LabInstance[] {
  let found: Record<string, Value>[] = [{}];
  for (const [name, options] of Object.entries(parameters))
    found = found.flatMap(values => options.map(value => ({ ...values, [name]: value })));
  return found.map(values => ({ id: idsOf(values), values }));
}

function idsOf(values: Record<string, Value>): string {
  return Object.values(values)
    .map(value => value.id)
    .join('-');
}

/**
 * Which instance a learner gets: fixed by who they are, the lab and the attempt; the next attempts meet the others before one comes again.
 * @param attempt counts from 0
 */
export function instanceIndex({
  userId,
  labSlug,
  attempt,
  count,
}: {
  userId: string;
  labSlug: string;
  attempt: number;
  count: number;
}): number {
  const first = hashOf(`${userId} ${labSlug}`);
  return (first + attempt) % count;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

const slot = /\{\{\s*([a-z][a-z0-9_]*)(?:\.([a-z][A-Za-z0-9_]*))?\s*\}\}/g;

/** A placeholder that no parameter fills. */
export class UnknownParameter extends Error {
  override name = 'UnknownParameter';
}

/** SQL of an instance: `{{month.from}}` is the field `from` of the value, `{{month}}` its `value`. @throws UnknownParameter */
export function fillSql(sql: string, { values }: Pick<LabInstance, 'values'>): string {
  return sql.replaceAll(slot, (whole, name: string, field = 'value') => {
    const text = values[name]?.[field];
    if (typeof text !== 'string') throw new UnknownParameter(`${whole} names no parameter, or no field of one`);
    return text;
  });
}

/** A text of an instance in its languages: `{{month}}` is the value's label, `{{month.days}}` its field. @throws UnknownParameter */
export function fillText(text: Localized, instance: Pick<LabInstance, 'values'>): Localized {
  const labelled = (locale: keyof Localized) =>
    text[locale].replaceAll(slot, (whole, name: string, field?: string) => {
      const value = instance.values[name];
      const found = field === undefined ? value?.label[locale] : value?.[field];
      if (typeof found !== 'string') throw new UnknownParameter(`${whole} names no parameter, or no field of one`);
      return found;
    });
  return { 'zh-CN': labelled('zh-CN'), en: labelled('en') };
}

/** Every text of a piece of a definition, filled in: pairs of languages by label, other strings as SQL. */
export function fillAll<T>(value: T, instance: Pick<LabInstance, 'values'>): T;
export function fillAll(value: unknown, instance: Pick<LabInstance, 'values'>): unknown {
  if (typeof value === 'string') return fillSql(value, instance);
  if (Array.isArray(value)) return value.map(item => fillAll(item, instance));
  if (typeof value !== 'object' || value === null) return value;
  if (isLocalized(value)) return fillText(value, instance);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, instance)]));
}

function isLocalized(value: object): value is Localized {
  return 'zh-CN' in value && 'en' in value && typeof value['zh-CN'] === 'string' && typeof value.en === 'string';
}
