import { describe, expect, it } from 'vitest';
import { labParameters } from '~/features/labs/lab-definition';
import { UnknownParameter, fillAll, fillSql, fillText, instanceIndex, instancesOf } from '~/features/labs/template';

const words = (text: string) => ({ 'zh-CN': `${text}（中）`, en: text });
const parameters = labParameters.parse({
  month: [
    { id: 'may', label: words('May'), from: '2026-05-01' },
    { id: 'june', label: words('June'), from: '2026-06-01' },
    { id: 'april', label: words('April'), from: '2026-04-01' },
  ],
  channel: [
    { id: 'app', label: words('the app'), value: 'app' },
    { id: 'h5', label: words('H5'), value: 'h5' },
  ],
});
const [first] = instancesOf(parameters);
if (!first) throw new Error('no instance');

describe('the instances of a template', () => {
  it('are all combinations where those are few, each once', () => {
    const ids = instancesOf(parameters, 12).map(instance => instance.id);
    expect(ids.toSorted()).toEqual(['april-app', 'april-h5', 'june-app', 'june-h5', 'may-app', 'may-h5']);
  });

  it('are spread over the values where combinations are many', () => {
    const many = labParameters.parse({ ...parameters, day: ['1', '2', '3', '4'].map(id => ({ id, label: words(id), value: id })) });
    const instances = instancesOf(many, 8);
    expect(instances).toHaveLength(8);
    for (const [name, values] of Object.entries(many)) {
      const met = values.map(value => instances.filter(instance => instance.values[name]?.id === value.id).length);
      expect(Math.max(...met) - Math.min(...met)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the instance of a learner', () => {
  const at = (attempt: number, userId = 'lin') => instanceIndex({ userId, labSlug: 'orders-of-a-month', attempt, count: 6 });

  it('is the same each time, and another with each attempt until all were met', () => {
    expect(at(0)).toBe(at(0));
    expect(new Set([0, 1, 2, 3, 4, 5].map(attempt => at(attempt))).size).toBe(6);
    expect(at(6)).toBe(at(0));
  });

  it('differs among learners', () => {
    const met = new Set(Array.from({ length: 60 }, (_, person) => at(0, `learner-${person}`)));
    expect(met.size).toBe(6);
  });
});

describe('filling in', () => {
  it('puts fields and values into SQL, and labels into texts', () => {
    expect(fillSql("WHERE paid_at >= '{{month.from}}' AND channel = '{{ channel }}'", first)).toBe(
      "WHERE paid_at >= '2026-05-01' AND channel = 'app'",
    );
    expect(fillText({ 'zh-CN': '{{month}}的订单', en: 'orders of {{month}} by {{channel.value}}' }, first)).toEqual({
      'zh-CN': 'May（中）的订单',
      en: 'orders of May by app',
    });
  });

  it('goes through everything a definition holds', () => {
    const filled = fillAll(
      { hidden: [{ name: { 'zh-CN': '{{month}}', en: '{{month}}' }, seed: 1, adjust: "SELECT '{{month.from}}'" }] },
      first,
    );
    expect(filled).toEqual({ hidden: [{ name: words('May'), seed: 1, adjust: "SELECT '2026-05-01'" }] });
  });

  it.each(['{{year}}', '{{month}}', '{{month.to}}'])('refuses %s in SQL, which nothing fills', sql => {
    expect(() => fillSql(sql, first)).toThrow(UnknownParameter);
  });
});
