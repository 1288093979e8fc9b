import { functionNamed } from '../functions/catalogue';
import { valueCandidates } from './column-candidates';
import { afterOperand, afterRelation, beforeOperand, intervalUnits, queryStarts, statementStarts, typeNames } from './keywords';
import { asWanted, matchOf } from './match';
import type { Wanted as Typed } from './match';
import { placeAt } from './place';
import type { Place } from './place';
import { groups } from './proposal';
import type { Asked, Candidate, Proposal } from './proposal';
import { sourcesOf } from './resolve';
import type { Surroundings } from './resolve';
import { aliases, columns, comparedColumn, joins, members, relations, sharedColumns, until } from './scope-candidates';
import { functionCandidates, keywordCandidates, typeCandidates } from './word-candidates';

interface Proposed {
  /** What the proposals take the place of begins here, and ends at the cursor. */
  from: number;
  /** Best first; may be empty. */
  proposals: Proposal[];
}

/** More than anybody scrolls through. */
const mostShown = 80;

/** What may be written at a place of a text, finished or not. Undefined where nothing should pop up. */
export function propose(asked: Asked): Proposed | undefined {
  const place = placeAt(asked.sql, asked.at);
  if (!asked.explicit && !speaksUp(place)) return undefined;
  const typed = asWanted(place.typed);
  const found = candidatesAt(place, asked).flatMap((candidate, order) => scored(candidate, { typed, order }));
  const best = found.toSorted((a, b) => a.rank - b.rank || a.candidate.group - b.candidate.group || a.order - b.order);
  const proposals = distinct(best.map(({ candidate, spans }) => finished(candidate, spans))).slice(0, mostShown);
  return proposals.length > 0 ? { from: place.from, proposals } : undefined;
}

/** Without being asked the editor proposes a word somebody has begun, and names where nothing but a name can stand. */
function speaksUp({ wanted, typed, before }: Place): boolean {
  switch (wanted.kind) {
    case 'nothing':
      return false;
    case 'member':
    case 'relation':
    case 'using':
    case 'value':
      return true;
    case 'operand':
      return typed !== '' || (wanted.condition && before.at(-1)?.key === 'ON');
    // A letter here is most likely an alias.
    case 'after-relation':
    case 'after-operand':
      return typed.length > 1;
    default:
      return typed !== '';
  }
}

function scored(candidate: Candidate, { typed, order }: { typed: Typed; order: number }) {
  const { label, name = label, sayings = [], group } = candidate;
  const match = matchOf({ name, sayings }, typed);
  // Keywords are known by how they begin.
  if (!match || (group === groups.keyword && match.rank > 1)) return [];
  const offset = label.indexOf(name);
  return [{ candidate, order, rank: match.rank, spans: offset > 0 ? match.spans.map(at => at + offset) : match.spans }];
}

function finished({ kind, label, insert, back = 0, detail, meaning, about }: Candidate, spans: number[]): Proposal {
  return { kind, label, insert, back, detail, meaning, spans, about };
}

function distinct(proposals: Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ label, insert }) => !seen.has(`${label}\n${insert}`) && seen.add(`${label}\n${insert}`));
}

function candidatesAt(place: Place, asked: Asked): Candidate[] {
  const { wanted } = place;
  const around = surroundings(place, asked);
  const sources = place.select ? sourcesOf(place.select, around) : [];
  const spaceFollows = /^\s/.test(asked.sql.slice(asked.at, asked.at + 1));
  const keywords = (words: readonly string[]) => keywordCandidates(words, { spaceFollows });
  switch (wanted.kind) {
    case 'nothing':
      return [];
    case 'start':
      return keywords(wanted.inBracket ? queryStarts : statementStarts);
    case 'keywords':
      return keywords(wanted.words);
    case 'type':
      return typeCandidates(typeNames);
    case 'interval-unit':
      return keywords(intervalUnits);
    case 'member':
      return members(wanted.of, { place, around, sources });
    case 'relation':
      return relations(place, { asked, around });
    case 'using':
      return sharedColumns(until(sources, place.from));
    case 'value':
      return valueCandidates(comparedColumn(wanted.compared, { place, around, sources }), wanted.isOpen ? 'open' : 'closed');
    case 'after-relation':
      return [
        ...(wanted.needsCondition ? joins(until(sources, place.from), asked, 'with-keyword') : []),
        ...keywords(afterRelation(wanted.needsCondition)),
      ];
    case 'after-operand':
      return keywords(afterOperand({ ...place, called: calledAt(place) }));
    case 'operand': {
      const { clause, before } = place;
      return [
        ...(wanted.condition ? joins(until(sources, place.from), asked, 'bare') : []),
        ...(wanted.compared ? valueCandidates(comparedColumn(wanted.compared, { place, around, sources }), 'with-quotes') : []),
        ...columns(place, { asked, around, sources }),
        ...aliases(place, asked),
        ...functionCandidates({ locale: asked.locale, hasBracket: asked.sql.startsWith('(', asked.at) }),
        ...keywords(beforeOperand({ clause, before, called: wanted.called })),
      ];
    }
  }
}

function calledAt({ before }: Place): string | undefined {
  let depth = 0;
  for (let at = before.length - 1; at > 0; at--) {
    if (before[at]?.key === ')') depth++;
    if (before[at]?.key === '(' && depth-- === 0) return before[at - 1]?.kind === 'word' ? before[at - 1]?.text.toLowerCase() : '';
  }
  return undefined;
}

function surroundings({ made }: Place, { tables }: Asked): Surroundings {
  return {
    tables: new Map(tables.map(table => [table.name.toLowerCase(), table])),
    made,
    typeOf: call => functionNamed(call)?.returns,
    outputs: new Map(),
  };
}
