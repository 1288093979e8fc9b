import type { Value } from '../schema/schema-model';
import { caseVariants } from './turn-round';

/**
 * Values of a column on which a function of it does something: spaces for TRIM, texts longer than what SUBSTR keeps, numbers on either side of what
 * GREATEST holds them against. Without them two queries of which only one calls the function would look alike. Nothing for functions it does not know.
 * @param constants the plain constants among the arguments
 */
export function valuesForCall(name: string, constants: Value[]): Value[] {
  const texts = constants.filter(value => typeof value === 'string').filter(text => text !== '');
  const numbers = constants.filter(value => typeof value === 'number');
  switch (name) {
    case 'trim':
    case 'ltrim':
    case 'rtrim':
      return [' a', 'a ', ' a', 'a ', ' b ', ' ', ...texts.flatMap(text => [`${text}a`, `a${text}`])];
    case 'substr':
    case 'substring':
    case 'left':
    case 'right':
    case 'lpad':
    case 'rpad':
      return lengthsAround(numbers);
    case 'split_part':
    case 'string_split':
    case 'str_split':
    case 'split':
    case 'replace':
    case 'translate':
      return texts.slice(0, 1).flatMap(text => [`a${text}b`, `b${text}a${text}c`, text, `${text}a`]);
    case 'regexp_replace':
    case 'regexp_extract':
      return ['a1b', '12-ab', 'ab', '1'];
    case 'upper':
    case 'lower':
    case 'ucase':
    case 'lcase':
    case 'initcap':
      return caseVariants('ab');
    case 'length':
    case 'len':
    case 'char_length':
    case 'strlen':
      return ['', 'a', 'bb', 'ccc'];
    case 'abs':
    case 'sign':
      return [-2, -1, 0, 1, 2];
    case 'greatest':
    case 'least':
      return numbers.flatMap(number => [number - 2, number - 1, number, number + 1, number + 2]);
    case 'round':
    case 'floor':
    case 'ceil':
    case 'ceiling':
    case 'trunc':
      return [1.25, 2.5, 2.75, 1.5];
    default:
      return [];
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Texts as long as a number says, a little shorter and longer, each another letter after the other. */
function lengthsAround(numbers: number[]): string[] {
  const longest = Math.max(0, ...numbers.map(Math.abs).filter(number => number <= 100));
  const wanted = [longest - 1, longest, longest + 1, longest + 4].filter(length => length > 0);
  return [...new Set(wanted)].map(length => letters.repeat(Math.ceil(length / letters.length)).slice(0, length));
}
