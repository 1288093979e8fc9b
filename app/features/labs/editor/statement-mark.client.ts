import { StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { statementAt, statementsOf } from './completion/words';

const line = Decoration.line({ class: 'cm-here' });

/** Marks the lines of the statement at the cursor where there are several: it is what Shift-Enter runs. */
export const statementMark: Extension = StateField.define<DecorationSet>({
  create: marked,
  update: (marks, transaction) => (transaction.docChanged || transaction.selection ? marked(transaction.state) : marks),
  provide: field => EditorView.decorations.from(field),
});

function marked(state: EditorState): DecorationSet {
  const sql = state.doc.toString();
  if (!sql.includes(';') || statementsOf(sql).filter(({ words }) => words.length > 0).length < 2) return Decoration.none;
  const statement = statementAt(sql, state.selection.main.head);
  if (!statement) return Decoration.none;
  const first = state.doc.lineAt(statement.start).number;
  const last = state.doc.lineAt(statement.start + statement.text.length).number;
  return Decoration.set(Array.from({ length: last - first + 1 }, (_, i) => line.range(state.doc.line(first + i).from)));
}
