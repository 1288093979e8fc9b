import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { MutableRefObject } from 'react';
import type { Locale } from '~/i18n/locale';
import { cspNonce } from '~/ui/csp-nonce';
import { handleOf } from './editor-handle.client';
import { editorLook } from './editor-look.client';
import { editorPhrases } from './editor-phrases';
import type { SqlEditorProps } from './editor-props';
import { LateAids } from './late-aids.client';
import { replaceLongSelection } from './replace-selection.client';
import { sqlLanguage } from './sql-language.client';
import { statementMark } from './statement-mark.client';
import { keepSteps, stateWithSteps } from './undo-memory.client';

/** CodeMirror as a controlled field: `value` in, `onChange` out; a value from elsewhere replaces the text as one step of its history. */
export function SqlEditor(props: SqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>();
  const current = useRef(props);
  const phrases = useRef(new Compartment());
  /** Texts the page has been told of and may not have come back with yet. */
  const told = useRef<string[]>([]);
  const aids = useRef<LateAids>();
  current.current = props;

  useEffect(() => {
    if (!host.current) return;
    const { value, locale, autoFocus, memoryKey } = current.current;
    const late = (aids.current = new LateAids(() => current.current));
    const extensions = extensionsFor({ current, told, phrases: phrases.current.of(phrasesOf(locale)), aids: late });
    const made = new EditorView({ parent: host.current, state: stateWithSteps({ key: memoryKey, doc: value, extensions }) });
    view.current = made;
    current.current.handle.current = handleOf(made, late);
    if (autoFocus) made.focus();
    return () => made.destroy();
  }, []);

  const { value, locale, mark } = props;
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const known = told.current.lastIndexOf(value);
    // What the editor said itself comes back late where somebody types fast: it must not undo what was typed since.
    if (known >= 0) told.current.splice(0, known + 1);
    else takeOver(editor, value);
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({ effects: phrases.current.reconfigure(phrasesOf(locale)) });
  }, [locale]);

  useEffect(() => {
    if (view.current) void aids.current?.showMark(view.current, mark);
  }, [mark]);

  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}

/** A page that never comes back with what it was told is not waited for. */
const mostTold = 200;

/** A change the page knows of: it made it. */
const fromPage = Annotation.define<boolean>();

/** A text from elsewhere: as a step of the history, and not into the middle of what an input method composes. */
function takeOver(editor: EditorView, value: string): void {
  const shown = editor.state.doc.toString();
  if (shown === value) return;
  if (editor.composing)
    editor.contentDOM.addEventListener('compositionend', () => setTimeout(() => takeOver(editor, value)), { once: true });
  else editor.dispatch({ changes: { from: 0, to: shown.length, insert: value }, annotations: fromPage.of(true) });
}

function phrasesOf(locale: Locale): Extension {
  return EditorState.phrases.of(editorPhrases[locale]);
}

interface Making {
  /** Keys and changes go to whatever the page wants of them now, not to what it wanted when the editor was made. */
  current: MutableRefObject<SqlEditorProps>;
  told: MutableRefObject<string[]>;
  phrases: Extension;
  aids: LateAids;
}

function extensionsFor({ current, told, phrases, aids }: Making): Extension[] {
  const { label, hintId, hint, memoryKey } = current.current;
  return [
    EditorView.cspNonce.of(cspNonce()),
    keymap.of(pageKeys(current, aids)),
    phrases,
    sqlLanguage,
    aids.extension,
    replaceLongSelection,
    statementMark,
    editorLook,
    lineNumbers(),
    history(),
    memoryKey === undefined ? [] : keepSteps(memoryKey),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    EditorView.clickAddsSelectionRange.of(event => event.altKey || event.ctrlKey || event.metaKey),
    highlightActiveLine(),
    bracketMatching(),
    indentOnInput(),
    indentUnit.of('  '),
    placeholder(hint),
    EditorView.lineWrapping,
    // Editable text takes the focus anyway; said outright, a scrolling editor is known to be reachable by keyboard.
    EditorView.contentAttributes.of({
      ...{ 'aria-label': label, 'aria-describedby': hintId, tabindex: '0' },
      ...{ autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'enter' },
    }),
    EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
      if (docChanged && !transactions.some(each => each.annotation(fromPage))) {
        const text = state.doc.toString();
        told.current = [...told.current.slice(-mostTold), text];
        current.current.onChange(text);
      }
      if (docChanged || selectionSet) current.current.onSelecting?.(!state.selection.main.empty);
    }),
    // Escape and then Tab leaves the editor; CodeMirror sees to that itself.
    keymap.of([...historyKeymap, ...defaultKeymap, indentWithTab]),
  ];
}

function pageKeys(current: MutableRefObject<SqlEditorProps>, aids: LateAids) {
  const format = async () => {
    if (!(await current.current.handle.current?.format())) current.current.onFormatRefused?.();
  };
  return [
    { key: 'Mod-Enter', run: (view: EditorView) => (aids.here?.closeCompletion(view), current.current.onRun(), true) },
    { key: 'Mod-Shift-Enter', run: () => (current.current.onSubmit?.(), true) },
    { key: 'Shift-Enter', run: () => (current.current.onRunStatement?.(), current.current.onRunStatement !== undefined) },
    { key: 'Shift-Alt-f', run: () => (void format(), true) },
    { key: 'F1', run: () => (current.current.onHelp?.(), current.current.onHelp !== undefined) },
  ];
}
