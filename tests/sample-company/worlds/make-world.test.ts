import { describe, expect, test } from 'vitest';
import { FIRST_DAY, LAST_DAY } from '~/sample-company/days';
import { tableNames } from '~/sample-company/tables';
import { findBrokenRules } from '~/sample-company/worlds/legality';
import { makeWorld } from '~/sample-company/worlds/make-world';
import { worldRecipes } from '~/sample-company/worlds/recipes';

const SEEDS = 500;

describe.each(worldRecipes)('the world "$id"', ({ id }) => {
  test(`keeps every key, reference and rule for ${SEEDS} seeds`, () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const broken = findBrokenRules(makeWorld({ seed, recipe: id }));
      expect({ seed, broken }).toEqual({ seed, broken: [] });
    }
  });

  test('keeps them too about days at the ends of the data and beyond, amounts of a fen and no time at all', () => {
    const focus = { days: [FIRST_DAY - 40, FIRST_DAY, LAST_DAY, LAST_DAY + 400], amounts: [1], spans: [0], texts: [''] };
    for (let seed = 1; seed <= 60; seed += 1) {
      const broken = findBrokenRules(makeWorld({ seed, recipe: id, focus }));
      expect({ seed, broken }).toEqual({ seed, broken: [] });
    }
  });

  test('has some hundred rows beside the calendar, at most', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const world = makeWorld({ seed, recipe: id });
      const rows = tableNames.reduce((sum, table) => sum + (table === 'calendar' ? 0 : world[table].length), 0);
      expect(rows).toBeLessThan(1000);
    }
  });
});
