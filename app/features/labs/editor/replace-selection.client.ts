import { EditorView } from '@codemirror/view';

/** Selected characters from which the browser is not left to replace them itself. */
const manyCharacters = 1_000;

/**
 * Text written over a long selection, as the editor's own change: Chromium takes half a minute to put a character in place of several thousand
 * coloured pieces of one line. What others make of typed text (pairs of brackets) they make of this too.
 */
export const replaceLongSelection = EditorView.domEventHandlers({
  beforeinput({ inputType, data }, view) {
    const { main, ranges } = view.state.selection;
    if (inputType !== 'insertText' || data === null || view.composing) return false;
    if (ranges.length > 1 || main.to - main.from < manyCharacters) return false;
    const { from, to } = main;
    const insert = () =>
      view.state.update({
        changes: { from, to, insert: data },
        selection: { anchor: from + data.length },
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    const isHandled = view.state.facet(EditorView.inputHandler).some(handle => handle(view, from, to, data, insert));
    if (!isHandled) view.dispatch(insert());
    return true;
  },
});
