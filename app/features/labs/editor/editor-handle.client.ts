import { redo, undo } from '@codemirror/commands';
import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { statementAt } from './completion/words';
import type { EditorHandle } from './editor-props';
import type { LateAids } from './late-aids.client';

/** What the page may ask of an editor. */
export function handleOf(view: EditorView, aids: LateAids): EditorHandle {
  return {
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
      view.focus();
    },
    press(text) {
      const pair = aids.here?.insertBracket(view.state, text);
      view.dispatch(pair ?? view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true }));
      view.focus();
    },
    selected() {
      const { from, to } = view.state.selection.main;
      return from === to ? undefined : { text: view.state.sliceDoc(from, to), start: from };
    },
    statement: () => statementAt(view.state.doc.toString(), view.state.selection.main.head),
    undo: () => undo(view),
    redo: () => redo(view),
    format: () => format(view),
    focus: () => view.focus(),
    change(change) {
      view.dispatch({
        changes: change,
        selection: { anchor: change.from + change.insert.length },
        scrollIntoView: true,
        userEvent: 'input.fix',
      });
      view.focus();
    },
    goTo(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
  };
}

/** The selection, or everything; the cursor stays where it was in the words. */
async function format(view: EditorView): Promise<boolean> {
  const { formatSql, sameSpot } = await import('./format-sql.client');
  const { state } = view;
  const { main } = state.selection;
  const { from, to } = main.empty ? { from: 0, to: state.doc.length } : main;
  const before = state.sliceDoc(from, to);
  const after = formatSql(before);
  if (after === undefined) return false;
  if (after !== before) {
    const selection = main.empty
      ? EditorSelection.cursor(sameSpot(before, main.head, after))
      : EditorSelection.range(from, from + after.length);
    view.dispatch({ changes: { from, to, insert: after }, selection, scrollIntoView: true, userEvent: 'input.format' });
  }
  return true;
}
