import { beforeAll, expect, test } from 'vitest';
import { draftReport } from '~/features/sharing/report/draft-report';
import { weekFacts } from '~/weekly-report.server';
import { buildOwnWarehouse } from '../metrics/own-warehouse';

beforeAll(() => buildOwnWarehouse());

test('a week’s report is drafted from the portal’s own goals, both languages with every goal that is judged', async () => {
  const facts = await weekFacts(new Date('2026-06-29T00:00:00Z'));
  expect(facts.weekOf).toBe('2026-06-29');
  expect(facts.checkIns.length, 'nobody has checked in, so all that have begun are due').toBeGreaterThan(0);
  const titles = facts.scoreboard.groups.flatMap(group => group.goals.map(view => view.metric.title));
  const { body } = draftReport(facts, 'en');
  for (const title of titles) expect(body).toContain(title.en);
  expect(draftReport(facts, 'zh-CN').body).toContain(titles[0]?.['zh-CN']);
});
