import { join } from 'node:path';
import { pinyin, polyphonic } from 'pinyin-pro';
import { z } from 'zod';
import { contentFolder, readContentYaml } from './content-files.server';

/** Words that mean the same to whoever searches: `['付款', '支付']`. */
export type Synonyms = readonly (readonly string[])[];

const synonymsFile = z.strictObject({ synonyms: z.array(z.array(z.string().trim().min(1)).min(2)) });

/** Throws ContentError when the company's list of synonyms is broken. */
export function readSynonyms(): Synonyms {
  return readContentYaml(join(contentFolder('company'), 'synonyms.yaml'), synonymsFile).synonyms;
}

/** A Chinese text as it stands, then with other words for its parts, each with its readings: their dictionary is too large for a browser. */
export function sayingsOf(text: string, synonyms: Synonyms): { text: string; readings: string }[] {
  const others = synonyms.flatMap(words =>
    words.filter(word => text.includes(word)).flatMap(word => words.map(other => text.replace(word, other))),
  );
  return [...new Set([text, ...others])].map(saying => ({ text: saying, readings: readingsOf(saying) }));
}

/** All readings of each character: which one is meant depends on the word, and a person who searches may err too. */
export function readingsOf(text: string): string {
  return polyphonic(text, { type: 'array', toneType: 'none', v: true })
    .map(readings => readings.map(reading => (/^[a-z0-9]+$/i.test(reading) ? reading.toLowerCase() : '-')).join('|'))
    .join(' ');
}

/** The usual reading of each character; a run of anything else stands for itself, in lower case. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map(each =>
    each.toLowerCase().replaceAll(/\s/g, ''),
  );
}
