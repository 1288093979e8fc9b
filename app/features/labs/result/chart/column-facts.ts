import { cellText } from '../result-text';
import { columnLook } from '../shown-value';
import { cellAt, viewLength } from '../table-view';
import type { TableView } from '../table-view';

/** What a column may stand for in a chart. */
export interface ColumnFacts {
  name: string;
  role: 'time' | 'category' | 'measure' | 'id' | 'other';
  /** Different values among the rows looked at. */
  distinct: number;
  /** The largest size of a number. */
  largest: number;
  negative: boolean;
}

/** What a column holds is judged by so many rows. */
const judgedRows = 5_000;

export function columnFacts(view: TableView): ColumnFacts[] {
  const rows = Math.min(judgedRows, viewLength(view));
  return view.table.columns.map(({ name, type }, column) => {
    const cells = Array.from({ length: rows }, (_, row) => cellAt(view, row, column)).filter(cell => cell !== null);
    const look = columnLook(type);
    const texts = cells.map(cellText);
    const numbers = look === 'number' || look === 'money' ? texts.map(Number).filter(Number.isFinite) : [];
    return {
      name,
      role: roleOf({ name, look, texts }),
      distinct: new Set(texts).size,
      largest: numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0),
      negative: numbers.some(number => number < 0),
    };
  });
}

/** A whole text that is a month or a day. */
const momentText = /^\d{4}-\d{2}(?:-\d{2}(?: \d{2}:\d{2}:\d{2}(?:\.\d+)?)?)?$/;
const calendarName = /(?:^|_)(?:year|quarter|month|week|weekday|day|hour)$|[年季月周日时]$/i;
const idName = /(?:^|_)(?:id|no|code|number)$|编号$|号$/i;

interface Judged {
  name: string;
  look: ReturnType<typeof columnLook>;
  texts: string[];
}

function roleOf({ name, look, texts }: Judged): ColumnFacts['role'] {
  switch (look) {
    case 'date':
    case 'moment':
      return 'time';
    case 'number':
      if (idName.test(name)) return 'id';
      // The year 2026 and the month 6 are counted along, not added up.
      return calendarName.test(name) && texts.every(text => /^\d{1,6}$/.test(text)) ? 'time' : 'measure';
    case 'money':
      return 'measure';
    case 'boolean':
      return 'category';
    case 'text':
      if (texts.length > 0 && texts.every(text => momentText.test(text))) return 'time';
      return idName.test(name) && new Set(texts).size > 20 ? 'id' : 'category';
    case 'nested':
      return 'other';
  }
}
