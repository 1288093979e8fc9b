import { expect, test } from 'vitest';
import { nameFaults } from '../../app/setup/check-names.mjs';

test.each(['app/utils/dates.ts', 'app/features/labs/hooks/use-draft.ts', 'app/ui/index.ts', 'app/ui/helpers.tsx', 'app/ui/Button.tsx'])(
  '%s is refused',
  file => {
    expect(nameFaults([file])).toEqual([expect.stringContaining(file)]);
  },
);

test('names of subjects pass, with any suffix', () => {
  expect(nameFaults(['app/engine/duckdb.client.ts', 'app/ui/theme.css', 'tests/e2e/learner.spec.ts', 'app/i18n/use-locale.ts'])).toEqual(
    [],
  );
});
