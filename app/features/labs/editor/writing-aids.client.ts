import { closeBrackets, closeBracketsKeymap, startCompletion } from '@codemirror/autocomplete';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import { checkCharacters } from './check-characters.client';
import { sqlCompletion } from './complete-sql.client';
import type { SqlEditorProps } from './editor-props';

export { closeCompletion, insertBracket } from '@codemirror/autocomplete';
export { showMark } from './check-characters.client';

/** What helps while writing: proposals, pairs of brackets, full-width slips, find. */
export function writingAids(known: () => SqlEditorProps): Extension {
  return [
    sqlCompletion(known),
    checkCharacters(() => known().locale),
    closeBrackets(),
    search({ top: true }),
    highlightSelectionMatches(),
    keymap.of([...closeBracketsKeymap, ...lintKeymap, ...searchKeymap]),
  ];
}

/** Proposals for a word that was begun before they were there. */
export function proposeForBegun(view: EditorView): void {
  const { head } = view.state.selection.main;
  if (/[\p{L}\p{N}_.]/u.test(view.state.sliceDoc(head - 1, head))) startCompletion(view);
}
