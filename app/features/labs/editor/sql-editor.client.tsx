import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { MutableRefObject } from 'react';
import type { Locale } from '~/i18n/locale';
import { cspNonce } from '~/ui/csp-nonce';
import type { SchemaTable } from '../schema-tree';
import type { EditorHandle, SqlEditorProps } from './editor-props';
import { editorLook } from './editor-look.client';
import { editorPhrases } from './editor-phrases';
import { sqlLanguage } from './sql-language.client';

/** CodeMirror as a controlled field: `value` in, `onChange` out; a value from elsewhere replaces the text as one step of its history. */
export function SqlEditor(props: SqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>();
  const current = useRef(props);
  const language = useRef(new Compartment());
  current.current = props;

  useEffect(() => {
    if (!host.current) return;
    const { value, tables, locale, autoFocus } = current.current;
    const state = EditorState.create({ doc: value, extensions: extensionsFor(current, language.current.of(languageFor(tables, locale))) });
    const made = new EditorView({ parent: host.current, state });
    view.current = made;
    current.current.handle.current = handleOf(made);
    if (autoFocus) made.focus();
    return () => made.destroy();
  }, []);

  const { value, tables, locale, mark } = props;
  useEffect(() => {
    const editor = view.current;
    const shown = editor?.state.doc.toString();
    if (editor && shown !== undefined && shown !== value) editor.dispatch({ changes: { from: 0, to: shown.length, insert: value } });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(languageFor(tables, locale)) });
  }, [tables, locale]);

  // The engine's complaint, underlined where it points.
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const at = mark && editor.state.wordAt(Math.min(mark.at, editor.state.doc.length));
    const from = Math.min(mark?.at ?? 0, editor.state.doc.length);
    const range = at ?? { from, to: Math.min(from + 1, editor.state.doc.length) };
    editor.dispatch(
      setDiagnostics(editor.state, mark ? [{ from: range.from, to: range.to, severity: 'error', message: mark.message }] : []),
    );
  }, [mark]);

  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}

function languageFor(tables: SchemaTable[], locale: Locale): Extension {
  return [sqlLanguage(tables), EditorState.phrases.of(editorPhrases[locale])];
}

/** Keys and changes go to whatever the page wants of them now, not to what it wanted when the editor was made. */
function extensionsFor(current: MutableRefObject<SqlEditorProps>, language: Extension): Extension[] {
  const { label, hintId, hint } = current.current;
  const run = () => (current.current.onRun(), true);
  const submit = () => (current.current.onSubmit?.(), true);
  return [
    EditorView.cspNonce.of(cspNonce()),
    keymap.of([
      { key: 'Mod-Enter', run },
      { key: 'Mod-Shift-Enter', run: submit },
    ]),
    language,
    editorLook,
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    autocompletion({ icons: false }),
    search({ top: true }),
    highlightSelectionMatches(),
    placeholder(hint),
    EditorView.lineWrapping,
    // Editable text takes the focus anyway; said outright, a scrolling editor is known to be reachable by keyboard.
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': hintId, tabindex: '0' }),
    EditorView.updateListener.of(update => {
      if (update.docChanged) current.current.onChange(update.state.doc.toString());
    }),
    // Escape and then Tab leaves the editor; CodeMirror sees to that itself.
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
  ];
}

function handleOf(view: EditorView): EditorHandle {
  return {
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
      view.focus();
    },
    selected() {
      const { from, to } = view.state.selection.main;
      return from === to ? undefined : { text: view.state.sliceDoc(from, to), start: from };
    },
    focus: () => view.focus(),
  };
}
