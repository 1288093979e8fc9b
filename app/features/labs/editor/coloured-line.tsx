import type { SqlPiece, SqlPieceKind } from '~/ui/sql-highlight';

/** The editor's colours (editor-look.client.ts), for SQL that stands where an editor will. */
const colours: Record<SqlPieceKind, string | undefined> = {
  keyword: 'text-plum',
  function: 'text-indigo',
  string: 'text-jade',
  number: 'text-amber',
  comment: 'text-ink-3',
  plain: undefined,
};

export function ColouredLine({ pieces }: { pieces: SqlPiece[] }) {
  return pieces.map((piece, i) => (
    <span key={i} className={colours[piece.kind]}>
      {piece.text}
    </span>
  ));
}
