import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenize } from '~/engine/sql-text';
import { propose } from '~/features/labs/editor/completion/propose';
import { slipsOf } from '~/features/labs/editor/full-width';
import { labMaterial } from '~/features/labs/schema.server';

const { tables } = await labMaterial('zh-CN');
const names = new Set(tables.flatMap(table => [table.name, ...table.columns.map(column => column.name)]));
/** Their tables are the portal's own, which no lab has. */
const aboutThePortal = /^(systems-connected|time-to-answer|certified-staff|rejected-rows)/;

const queries = ['content/labs', 'content/metrics'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.sql') && !file.includes('wrong') && !aboutThePortal.test(file))
    .map(file => ({ file, sql: readFileSync(join(folder, file), 'utf8') })),
);

function labelsFor(sql: string, at: number, explicit: boolean): string[] {
  return propose({ sql, at, tables, locale: 'zh-CN', explicit })?.proposals.map(({ label }) => label) ?? [];
}

describe.each(queries)('while $file is written', ({ sql }) => {
  const tokens = tokenize(sql);
  const named = tokens.filter(
    ({ kind, text }, i) => kind === 'word' && text.length > 3 && names.has(text) && tokens[i - 1]?.text.toUpperCase() !== 'AS',
  );

  it('each table and column is proposed after three letters, with what follows there already', () => {
    for (const { text, start, end } of named) {
      const unfinished = sql.slice(0, start + 3) + sql.slice(end);
      const labels = labelsFor(unfinished, start + 3, false);
      expect(
        labels.some(label => label === text || label === `${text}.` || label.endsWith(`.${text}`)),
        `${text} at ${start}: ${labels.join(', ')}`,
      ).toBe(true);
    }
  });

  it('and with nothing following', () => {
    for (const { text, start } of named) {
      const labels = labelsFor(sql.slice(0, start + 3), start + 3, false);
      expect(
        labels.some(label => label === text || label === `${text}.` || label.endsWith(`.${text}`)),
        `${text} at ${start}: ${labels.join(', ')}`,
      ).toBe(true);
    }
  });

  it('no place of it makes the editor fail, and none is underlined', () => {
    for (let at = 0; at <= sql.length; at += 7) expect(() => labelsFor(sql.slice(0, at), at, true)).not.toThrow();
    expect(slipsOf(sql)).toEqual([]);
  });
});
