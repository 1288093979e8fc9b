import { aggregates } from './aggregates';
import { numbers } from './numbers';
import { others } from './others';
import type { SqlFunction } from './sql-function';
import { texts } from './texts';
import { times } from './times';
import { windows } from './windows';

/** The functions an analyst meets, those used most first. */
export const functionCatalogue: readonly SqlFunction[] = [...aggregates, ...times, ...others, ...texts, ...numbers, ...windows];

const byName = new Map(functionCatalogue.map(each => [each.name, each]));

export function functionNamed(name: string): SqlFunction | undefined {
  return byName.get(name);
}
