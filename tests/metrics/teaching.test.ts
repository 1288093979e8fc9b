import { expect, test } from 'vitest';
import { teachingOf } from '~/features/metrics/teaching';

const title = { 'zh-CN': '谁点了推送', en: 'Who clicked' };

test('a metric is taught by what it names and by what names it, each once, lessons first', () => {
  const links = teachingOf(
    { id: 'push-ctr', teaches: { lessons: ['whose-clicks'], labs: ['push-click-through'] } },
    {
      lessons: [
        { slug: 'whose-clicks', title, metrics: ['push-ctr'] },
        { slug: 'come-back', title, metrics: ['high-value-repurchase'] },
        { slug: 'ratios', title, metrics: ['refund-rate', 'push-ctr'] },
      ],
      labs: [
        { slug: 'push-click-through', title },
        { slug: 'receipts', title, metric: 'push-ctr' },
        { slug: 'other', title, metric: 'refund-rate' },
      ],
    },
  );
  expect(links.map(link => link.kind)).toEqual(['lesson', 'lesson', 'lab', 'lab']);
  expect(links.map(link => link.to)).toEqual(['/lessons/whose-clicks', '/lessons/ratios', '/labs/push-click-through', '/labs/receipts']);
});
