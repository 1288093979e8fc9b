import { nearestNames } from '../nearest-names';
import { bracketAround, endOf, keyAt, startOf, textAt } from '../scene';
import { fix } from '../suggestion';
import { datePart, dateParts } from './date-formats';
import type { Rule } from './rule';

/** `DATE_TRUNC(month, …)`: a part of a date that is taken for a column. */
export const bareDatePart: Rule = scene => {
  const { mistake, place, sql } = scene;
  if (mistake.kind !== 'no-column' || place === undefined || !datePart(mistake.name)) return undefined;
  const around = bracketAround(scene, place);
  const isArgument = around && /^date_?(trunc|part|diff|sub)$/i.test(textAt(scene, around.open - 1));
  if (!isArgument || keyAt(scene, place + 1) !== ',') return undefined;
  return fix(
    sql,
    { from: startOf(scene, place), to: endOf(scene, place), insert: `'${datePart(mistake.name)}'` },
    {
      'zh-CN': '单位是一段文本，要加单引号，否则会被当成列名。',
      en: 'The unit is a text and takes single quotes; without them it is taken for a column.',
    },
  );
};

/** `date_trunc('mouth', …)`. */
export const misspeltDatePart: Rule = scene => {
  const { mistake, words, sql } = scene;
  if (mistake.kind !== 'no-date-part') return undefined;
  const [part, other] = nearestNames(mistake.name, dateParts);
  const found = words.filter(word => word.text.replace(/^'|'$/g, '').toLowerCase() === mistake.name.toLowerCase());
  const [word] = found;
  if (!part || other || found.length !== 1 || !word) return undefined;
  const insert = word.kind === 'string' ? `'${part}'` : part;
  return fix(
    sql,
    { from: word.start, to: word.end, insert },
    { 'zh-CN': `没有 ${mistake.name} 这个时间单位。`, en: `${mistake.name} is no unit of time.` },
  );
};

/** `INTERVAL 7 DAYZ`: what follows the number is read as a new name. */
export const misspeltIntervalUnit: Rule = scene => {
  const { mistake, words, sql } = scene;
  if (mistake.kind !== 'interval-unit') return undefined;
  const at = words.findIndex((word, i) => word.key === 'INTERVAL' && words[i + 1]?.kind === 'number' && !datePart(textAt(scene, i + 2)));
  const unit = words[at + 2];
  const [part] = unit && unit.kind === 'word' ? nearestNames(unit.text, dateParts) : [];
  if (at < 0 || !unit || !part) return undefined;
  return fix(
    sql,
    { from: unit.start, to: unit.end, insert: part.toUpperCase() },
    { 'zh-CN': `${unit.text} 不是时间单位。`, en: `${unit.text} is no unit of time.` },
  );
};
