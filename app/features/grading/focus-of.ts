import { nodeOf, nodesOf, placesIn, textField } from '~/engine/sql-ast';
import type { AstPlace, JsonObject } from '~/engine/sql-ast';
import type { WorldFocus } from '~/sample-company/worlds/focus';
import { constantNumber, constantText, isFunction } from './mutants/expressions';
import { readDay } from './mutants/iso-time';

/**
 * The constants of a query that decide which rows count: days, amounts (fen), spans (seconds) and names. A world made for them has rows on each and
 * one step beside it. What a query does not name is left out.
 */
export function focusOf(query: JsonObject): Partial<WorldFocus> {
  const places = [...placesIn(query)];
  const texts = places.flatMap(({ node }) => constantText(node) ?? []);
  return {
    days: sorted(texts.flatMap(text => dayOf(text) ?? [])),
    amounts: sorted(places.flatMap(place => amountOf(place) ?? [])),
    spans: sorted(places.flatMap(({ node }) => spanOf(node) ?? [])),
    texts: [...new Set(texts.map(text => text.replace(/^%|%$/g, '')).filter(isName))].toSorted(),
  };
}

const dayMs = 86_400_000;

function dayOf(text: string): number | undefined {
  const moment = readDay(text);
  return moment && Math.floor(moment.at / dayMs);
}

/** Smaller numbers count things; larger ones are money. */
const leastAmount = 20;

function amountOf({ node, path }: AstPlace): number | undefined {
  const number = constantNumber(node);
  const isCompared = ['left', 'right', 'lower', 'upper'].includes(String(path.at(-1)));
  return isCompared && number !== undefined && number >= leastAmount ? Math.round(number * 100) : undefined;
}

const unitSeconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** The length of an interval, or of a difference of two moments that is compared with a number. */
function spanOf(node: JsonObject): number | undefined {
  const unit = isFunction(node) ? /^to_(second|minute|hour|day|week)s$/.exec(textField(node, 'function_name'))?.[1] : undefined;
  if (unit !== undefined) return spanOfUnit(unit, innermostNumber(node));
  const [left, right] = [nodeOf(node, 'left'), nodeOf(node, 'right')];
  const isDifference = left && ['date_diff', 'datediff', 'date_sub'].includes(textField(left, 'function_name'));
  return isDifference ? spanOfUnit(constantText(nodesOf(left, 'children')[0]) ?? '', constantNumber(right)) : undefined;
}

function spanOfUnit(unit: string, count: number | undefined): number | undefined {
  const seconds = unitSeconds[unit];
  return seconds !== undefined && count !== undefined && count > 0 ? seconds * count : undefined;
}

function innermostNumber(node: JsonObject): number | undefined {
  return [...placesIn(node)].map(place => constantNumber(place.node)).find(number => number !== undefined);
}

/** Chinese, or written as a name is: `cancelled` is a state. */
function isName(text: string): boolean {
  return readDay(text) === undefined && text.length > 1 && /[^\p{ASCII}]|^[A-Z]/u.test(text);
}

function sorted(numbers: number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
