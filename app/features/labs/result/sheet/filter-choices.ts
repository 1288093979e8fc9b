import { columnLook } from '../shown-value';
import { endOfDay, readValueOf } from './read-value';
import type { ColumnFilter } from './row-filter';

/** The filters that make sense for a column. */
export function filterKinds(type: string): ColumnFilter['kind'][] {
  switch (columnLook(type)) {
    case 'text':
    case 'nested':
      return ['contains', 'equals', 'null', 'not-null'];
    case 'boolean':
      return ['equals', 'null', 'not-null'];
    case 'number':
    case 'money':
    case 'date':
    case 'moment':
      return ['range', 'equals', 'null', 'not-null'];
  }
}

export interface FilterDraft {
  kind: ColumnFilter['kind'];
  /** Wanted text, or the lower end of a range. */
  first: string;
  /** The upper end of a range. */
  second: string;
}

/** The filter a form describes; `nothing` for an empty one, `unreadable` for a value the column cannot hold. */
export function readFilter(draft: FilterDraft, type: string): ColumnFilter | 'nothing' | 'unreadable' {
  const [first, second] = [draft.first.trim(), draft.second.trim()];
  switch (draft.kind) {
    case 'null':
    case 'not-null':
      return { kind: draft.kind };
    case 'contains':
      return draft.first === '' ? 'nothing' : { kind: 'contains', text: draft.first };
    case 'equals':
      if (isText(type)) return { kind: 'equals', text: draft.first };
      if (first === '') return 'nothing';
      return readable(type, first) ? { kind: 'equals', text: first } : 'unreadable';
    case 'range': {
      if (first === '' && second === '') return 'nothing';
      const to = columnLook(type) === 'moment' ? endOfDay(second) : second;
      return [first, to].every(text => text === '' || readable(type, text)) ? { kind: 'range', from: first, to } : 'unreadable';
    }
  }
}

export function draftOf(filter: ColumnFilter | undefined, type: string): FilterDraft {
  const kind = filter?.kind ?? filterKinds(type)[0] ?? 'equals';
  const [first, second] = filter?.kind === 'range' ? [filter.from, filter.to] : filter && 'text' in filter ? [filter.text, ''] : ['', ''];
  return { kind, first, second };
}

function isText(type: string): boolean {
  const look = columnLook(type);
  return look === 'text' || look === 'nested';
}

function readable(type: string, text: string): boolean {
  return readValueOf(type)(text) !== undefined;
}
