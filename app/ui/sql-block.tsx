import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { highlightSql } from './sql-highlight';
import type { SqlPiece, SqlPieceKind } from './sql-highlight';

interface SqlBlockProps {
  sql: string;
  /** What this SQL is, for screen readers. */
  label: string;
  /** A line of small print above the code. */
  head?: ReactNode;
  /** Lines that stand out, counted from 1. */
  marked?: ReadonlySet<number>;
  /** Stands at the end of a line: a button to comment on it. */
  lineAction?: (line: number) => ReactNode;
  /** Stands below a line: the comments on it. */
  afterLine?: (line: number) => ReactNode;
  className?: string;
}

/** The editor's colours too (editor-look.client.ts). */
const colours: Record<SqlPieceKind, string> = {
  keyword: 'text-plum',
  function: 'text-indigo',
  string: 'text-jade',
  number: 'text-amber',
  comment: 'text-ink-3',
  plain: '',
};

/** SQL to read: numbered lines, light colours. Long lines wrap, so that what stands below a line is always in view. */
export function SqlBlock({ sql, label, head, marked, lineAction, afterLine, className }: SqlBlockProps) {
  return (
    <div className={classNames('overflow-hidden rounded-md border border-line bg-surface shadow-card', className)}>
      {head && <div className="border-b border-line bg-sunken px-4 py-2 text-sm text-ink-3">{head}</div>}
      <ol aria-label={label} className="py-3 font-mono text-sm leading-[1.75]">
        {highlightSql(sql.trimEnd()).map((pieces, index) => (
          <li key={index}>
            <Line number={index + 1} pieces={pieces} marked={marked?.has(index + 1) ?? false} action={lineAction?.(index + 1)} />
            {afterLine?.(index + 1)}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface LineProps {
  number: number;
  pieces: SqlPiece[];
  marked: boolean;
  action: ReactNode;
}

function Line({ number, pieces, marked, action }: LineProps) {
  return (
    <div className={classNames('group/line flex items-start pr-2', marked && 'bg-amber-soft')}>
      {/* The number is drawn by CSS, so that copying the query does not copy it. */}
      <span
        aria-hidden
        data-number={number}
        className="num w-11 shrink-0 pr-3 text-right text-xs leading-[1.9] text-ink-3 select-none before:content-[attr(data-number)]"
      />
      <code className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">
        <SqlPieces pieces={pieces} />
        {pieces.length === 0 && '\n'}
      </code>
      {action}
    </div>
  );
}

/** One line's pieces in their colours. */
export function SqlPieces({ pieces }: { pieces: SqlPiece[] }) {
  return pieces.map((piece, index) =>
    piece.kind === 'plain' ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <span key={index} className={colours[piece.kind]}>
        {piece.text}
      </span>
    ),
  );
}
