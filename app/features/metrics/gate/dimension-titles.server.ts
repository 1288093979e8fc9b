import { queryWarehouse } from '~/engine/warehouse.server';
import type { Localized } from '~/i18n/locale';
import { db } from '~/server/db.server';
import type { MetricDefinition } from '../metric-definition';

const deadlineMs = 10_000;

/** What the values of a dimension are called: as the metric says, or, where there may always be another, as whoever keeps them does. */
export async function titlesOf({ name, values }: MetricDefinition['dimensions'][number]): Promise<(value: string) => Localized> {
  const kept = await keptTitles(name);
  return value => values[value] ?? kept.get(value) ?? { 'zh-CN': value, en: value };
}

async function keptTitles(dimension: string): Promise<Map<string, Localized>> {
  switch (dimension) {
    case 'team': {
      const teams = await db.team.findMany();
      return new Map(teams.map(({ id, nameZh, nameEn }) => [id, { 'zh-CN': nameZh, en: nameEn }]));
    }
    case 'campaign_id': {
      const { rows } = await queryWarehouse({ sql: 'SELECT campaign_id, name, name_en FROM campaigns', deadlineMs });
      return new Map(rows.map(([id, name, nameEn]) => [String(id), { 'zh-CN': String(name), en: String(nameEn) }]));
    }
    default:
      return new Map();
  }
}
