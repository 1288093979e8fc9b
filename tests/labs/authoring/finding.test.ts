import { expect, it } from 'vitest';
import { lineOfWord, nearestName } from '~/features/labs/authoring/finding';

it('a name is found on its line as a whole word', () => {
  expect(lineOfWord('lessons:\n  - whose-clicks\n  - whose\n', 'whose')).toBe(3);
  expect(lineOfWord('nothing here', 'whose')).toBe(1);
});

it.each([
  ['whose-click', 'whose-clicks'],
  ['come-bcak', 'come-back'],
  ['inventory-turnover', ''],
])('the name most like %s is %s', (name, nearest) => {
  expect(nearestName(name, ['come-back', 'one-row-one-thing', 'whose-clicks'])).toBe(nearest);
});
