import { mkdtempSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ContentError, contentShelf, readContentText, readContentYaml, readSqlFiles } from '~/server/content-files.server';

const home = process.cwd();
const schema = z.strictObject({ title: z.string(), parts: z.array(z.strictObject({ minutes: z.int() })) });

beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'shuyu-content-'))));
afterEach(() => process.chdir(home));

function thrownBy(work: () => unknown): ContentError {
  try {
    work();
  } catch (error) {
    if (error instanceof ContentError) return error;
  }
  throw new Error('nothing was thrown');
}

function write(file: string, text: string): string {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return join(process.cwd(), file);
}

describe('a YAML file', () => {
  it('comes back as its schema says', () => {
    const file = write('content/things/tea/thing.yaml', 'title: 茶\nparts: [{ minutes: 3 }]\n');
    expect(readContentYaml(file, schema)).toEqual({ title: '茶', parts: [{ minutes: 3 }] });
  });

  it('that breaks its schema is reported in one line with file and field', () => {
    const file = write('content/things/tea/thing.yaml', 'title: 茶\nparts: [{ minutes: 3 }, { minutes: soon }]\n');
    expect(() => readContentYaml(file, schema)).toThrow(
      /^content\/things\/tea\/thing\.yaml: parts\.1\.minutes: Invalid input: expected number, received string$/,
    );
  });

  it('that breaks its schema in several places is told with the line of each', () => {
    const file = write('content/things/tea/thing.yaml', 'title: 3\nparts:\n  - minutes: 3\n  - minutes: soon\n  - minuts: 4\n');
    const error = thrownBy(() => readContentYaml(file, schema));
    expect(error.faults.map(({ field, line }) => `${field} ${line}`)).toEqual([
      'title 1',
      'parts.1.minutes 4',
      'parts.2.minutes 5',
      'parts.2 5',
    ]);
  });

  it('that is no YAML is reported with its line', () => {
    const file = write('content/things/tea/thing.yaml', 'title: [茶\nparts: 3\n');
    expect(() => readContentYaml(file, schema)).toThrow(/^content\/things\/tea\/thing\.yaml: .*line \d/);
  });

  it('that is missing or empty is reported as such', () => {
    expect(() => readContentYaml(join(process.cwd(), 'content/no.yaml'), schema)).toThrow('content/no.yaml: the file is missing');
    expect(() => readContentText(write('content/blank.mdx', ' \n'))).toThrow('content/blank.mdx: the file is empty');
    expect(() => readContentText('gone.mdx')).toThrow(ContentError);
  });
});

describe('a shelf', () => {
  function shelfOfTea() {
    let reads = 0;
    const shelf = contentShelf({
      kind: 'things',
      load: (folder, slug) => {
        reads += 1;
        return `${slug}: ${readContentText(join(folder, 'leaf.txt'))}`;
      },
    });
    return { shelf, reads: () => reads };
  }

  it('reads an item once, and again when one of its files has changed', () => {
    const file = write('content/things/tea/leaf.txt', 'green');
    const { shelf, reads } = shelfOfTea();
    expect([shelf.read('tea'), shelf.read('tea'), reads()]).toEqual(['tea: green', 'tea: green', 1]);
    writeFileSync(file, 'black');
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    expect([shelf.read('tea'), reads()]).toEqual(['tea: black', 2]);
  });

  it('gives what can be read when something else cannot, and mends itself', () => {
    write('content/things/tea/leaf.txt', 'green');
    write('content/things/mud/leaf.txt', ' ');
    const { shelf } = shelfOfTea();
    expect(shelf.readable()).toEqual(['tea: green']);
    utimesSync(write('content/things/mud/leaf.txt', 'brown'), new Date(), new Date(Date.now() + 5_000));
    expect(shelf.readable()).toEqual(['mud: brown', 'tea: green']);
  });

  it('knows no item of another name, nor any outside its folder', () => {
    write('content/things/tea/leaf.txt', 'green');
    write('content/other/leaf.txt', 'secret');
    const { shelf } = shelfOfTea();
    expect(['coffee', '../other', 'Tea', '', 'tea/', '.'].map(slug => shelf.read(slug))).toEqual(Array(6).fill(undefined));
  });

  it('lists what is there by name, and nothing when there is no folder', () => {
    expect(shelfOfTea().shelf.slugs()).toEqual([]);
    for (const name of ['tea', 'milk', '.git', 'Read Me']) write(`content/things/${name}/leaf.txt`, 'x');
    expect(shelfOfTea().shelf.slugs()).toEqual(['milk', 'tea']);
  });
});

it('SQL files are found by their names, in order, and other files are not', () => {
  for (const name of ['wrong/b.sql', 'wrong/a.sql', 'wrong/note.md']) write(name, `SELECT '${name}'`);
  expect(readSqlFiles('wrong')).toEqual({ a: "SELECT 'wrong/a.sql'", b: "SELECT 'wrong/b.sql'" });
  expect(readSqlFiles('nowhere')).toEqual({});
});
