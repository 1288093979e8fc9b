/** The kinds of values a column of one's own may hold. */
export const columnKinds = ['text', 'integer', 'decimal', 'double', 'date', 'timestamp', 'boolean'] as const;
export type ColumnKind = (typeof columnKinds)[number];

type TypedKind = Exclude<ColumnKind, 'text'>;

/** The text DuckDB reads the value from; undefined where it is none of that kind. */
type Reader = (value: string) => string | undefined;

const readers: Record<TypedKind, Reader> = {
  integer: value => (integerShape.test(value) && fitsBigint(value) ? plainNumber(value) : undefined),
  decimal: value => (decimalShape.test(value) && digitsOf(value).all <= 38 ? plainNumber(value) : undefined),
  double: value => (doubleShape.test(value) ? plainNumber(value) : undefined),
  date: value => dateOf(value),
  timestamp: value => timestampOf(value),
  boolean: value => truth.get(value.toLowerCase()),
};

const integerShape = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const decimalShape = /^[+-]?[¥￥$]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const doubleShape = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const truth = new Map([
  ...['true', 'yes', '是', 't', 'y'].map(word => [word, 'true'] as const),
  ...['false', 'no', '否', 'f', 'n'].map(word => [word, 'false'] as const),
]);

function plainNumber(value: string): string {
  return value.replace(/[,¥￥$+]/g, '');
}

function fitsBigint(value: string): boolean {
  const digits = plainNumber(value);
  if (digits.length < 19) return true;
  return BigInt(digits) >= -(2n ** 63n) && BigInt(digits) < 2n ** 63n;
}

const dateShape = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

function dateOf(value: string): string | undefined {
  const parts = dateShape.exec(value);
  if (!parts) return undefined;
  const [year, month, day] = [parts[1], parts[3] ?? parts[5], parts[4] ?? parts[6]].map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${parts[1]}-${two(month)}-${two(day)}`;
}

const timeShape = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,6})?)?$/;

function timestampOf(value: string): string | undefined {
  const [day = '', time] = value.split(/[ T]+/);
  const date = dateOf(day);
  if (!date) return undefined;
  if (time === undefined) return `${date} 00:00:00`;
  const parts = timeShape.exec(time);
  if (!parts) return undefined;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)}${parts[4] ?? ''}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** What database tools write for NULL; only in columns that are no text. */
const nullWords = new Set(['', 'NULL', '\\N']);

/** A cell as DuckDB is to read it: null for none; undefined where it does not fit the kind. */
export function readCell(cell: string | null, kind: ColumnKind): string | null | undefined {
  if (cell === null || kind === 'text') return cell;
  const value = cell.trim();
  return nullWords.has(value) ? null : readers[kind](value);
}

interface Digits {
  /** Before and after the point together. */
  all: number;
  /** After the point. */
  scale: number;
}

function digitsOf(value: string): Digits {
  const [whole = '', fraction = ''] = value.replace(/[^\d.]/g, '').split('.');
  return { all: whole.length + fraction.length, scale: fraction.length };
}

/** From the narrowest kind to the widest. A kind that is never guessed from a bare 1 or t stands below. */
const guesses = ['boolean', 'integer', 'decimal', 'double', 'date', 'timestamp'] as const satisfies readonly TypedKind[];

/** Looks at a column's cells one by one and says, at the end, what they are. Numbers that are rather names (007, nineteen digits) stay text. */
export class ColumnSurvey {
  #left: readonly TypedKind[] = guesses;
  #any = false;
  #whole = 0;
  #scale = 0;

  add(cell: string | null): void {
    const value = cell?.trim() ?? '';
    if (nullWords.has(value)) return;
    this.#any = true;
    const { all, scale } = digitsOf(value);
    this.#whole = Math.max(this.#whole, all - scale);
    this.#scale = Math.max(this.#scale, scale);
    if (this.#left.length === 0) return;
    this.#left = looksLikeName(value) ? [] : this.#left.filter(kind => isGuessed(value, kind) && readers[kind](value) !== undefined);
  }

  get kind(): ColumnKind {
    return (this.#any && this.#left[0]) || 'text';
  }

  /** The DuckDB type of the column when it holds that kind; a decimal is as wide as its widest value. */
  typeOf(kind: ColumnKind): string {
    if (kind !== 'decimal') return duckdbTypes[kind];
    const scale = Math.min(this.#scale, 10);
    return `DECIMAL(${this.#whole + scale <= 18 ? 18 : 38},${scale})`;
  }
}

const duckdbTypes: Record<Exclude<ColumnKind, 'decimal'>, string> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  double: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  boolean: 'BOOLEAN',
};

function looksLikeName(value: string): boolean {
  return /^[+-]?0\d/.test(value) || /^\d{15,}$/.test(value) || /^\+\d/.test(value);
}

function isGuessed(value: string, kind: TypedKind): boolean {
  return kind !== 'boolean' || value.length > 1 || value === '是' || value === '否';
}
