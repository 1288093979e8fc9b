/** Why a name cannot be a table's. */
export type NameFault = 'empty' | 'shape' | 'keyword' | 'sample' | 'taken';

export const longestTableName = 63;

/** Words that mean something else where a table's name is expected. */
const keywords = new Set(
  `all and any as asc both by case cast check column constraint create cross default desc distinct do else end except exists false fetch for
   foreign from full group having in inner intersect into is join lateral leading left like limit natural not null offset on only or order
   outer pivot primary qualify references returning right select semi set show some summarize table then to true union unique unpivot using
   values when where window with`.split(/\s+/),
);

const shape = new RegExp(`^[\\p{L}_][\\p{L}\\p{N}_]{0,${longestTableName - 1}}$`, 'u');

interface KnownNames {
  /** Of the sample's tables: a name of theirs would hide one. */
  sample: readonly string[];
  /** Of one's own tables. */
  own: readonly string[];
}

export function faultOfName(name: string, { sample, own }: KnownNames): NameFault | undefined {
  const lower = name.toLowerCase();
  if (name === '') return 'empty';
  if (!shape.test(name)) return 'shape';
  if (keywords.has(lower)) return 'keyword';
  if (sample.some(each => each.toLowerCase() === lower)) return 'sample';
  return own.some(each => each.toLowerCase() === lower) ? 'taken' : undefined;
}

/** A name for the table of that file: its own name as far as SQL can write it, with a number where that is taken. */
export function proposeName(fileName: string, known: KnownNames): string {
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKC')
    .toLowerCase();
  const words = stem.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^_+|_+$/g, '');
  const plain = (/^\p{N}/u.test(words) ? `t_${words}` : words).slice(0, longestTableName - 4) || 'my_table';
  const base = faultOfName(plain, { sample: known.sample, own: [] }) ? `my_${plain}` : plain;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!faultOfName(name, known)) return name;
    if (number > 99) return base;
  }
}

/** The columns' names: what the header says, each once whatever its case, and a number where it says nothing. */
export function columnNames(header: readonly (string | null)[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const wanted = cell?.trim().replace(/\s+/g, ' ').slice(0, 80) || `column_${index + 1}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
