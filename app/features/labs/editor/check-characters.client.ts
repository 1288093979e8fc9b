import { forEachDiagnostic, forceLinting, linter, nextDiagnostic, setDiagnosticsEffect } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField } from '@codemirror/state';
import type { ChangeDesc, Extension, StateCommand } from '@codemirror/state';
import { EditorView, keymap, showPanel } from '@codemirror/view';
import type { Command, Panel } from '@codemirror/view';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { EditorMark } from './editor-props';
import { slipsOf } from './full-width';
import type { Slip } from './full-width';
import { messages } from './messages';

const setMark = StateEffect.define<EditorMark | undefined>();

/** The engine's complaint, underlined where it points until it is taken back. */
const markField = StateField.define<EditorMark | undefined>({
  create: () => undefined,
  update(mark, transaction) {
    for (const effect of transaction.effects) if (effect.is(setMark)) return effect.value;
    return mark && transaction.docChanged ? movedMark(mark, transaction.changes) : mark;
  },
});

/** What is to be changed is no longer known once the text is another. */
function movedMark({ at, to, message }: EditorMark, changes: ChangeDesc): EditorMark {
  return { at: changes.mapPos(at), message, ...(to !== undefined && { to: changes.mapPos(to) }) };
}

/** Puts right what the engine complained of, where only one change does. */
const fixMark: Command = view => {
  const fix = view.state.field(markField)?.fix;
  if (!fix) return false;
  const { from, to, insert } = fix;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.fix',
  });
  return true;
};

/** To the engine's complaint, wherever the cursor is; to the next thing underlined where there is none. */
const goToMark: Command = view => {
  const mark = view.state.field(markField);
  if (!mark) return nextDiagnostic(view);
  view.dispatch({
    selection: { anchor: Math.min(mark.at, view.state.doc.length) },
    scrollIntoView: true,
    effects: EditorView.announce.of(mark.message),
  });
  return true;
};

const slipSource = 'width';
const slipCount = StateField.define<number>({
  create: () => 0,
  update(count, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setDiagnosticsEffect)) return effect.value.filter(({ source }) => source === slipSource).length;
    }
    return count;
  },
  provide: field => showPanel.from(field, count => (count > 0 ? slipPanel : null)),
});

const localeField = StateField.define<() => Locale>({ create: () => () => 'zh-CN', update: locale => locale });

/** Shows or takes back the mark. */
export function showMark(view: EditorView, mark: EditorMark | undefined): void {
  if (view.state.field(markField) === mark) return;
  view.dispatch({ effects: setMark.of(mark) });
  forceLinting(view);
}

/** Underlines the engine's complaint and characters of a Chinese keyboard; Alt-Enter puts all of these right. */
export function checkCharacters(locale: () => Locale): Extension {
  return [
    localeField.init(() => locale),
    markField,
    slipCount,
    linter(diagnosticsOf, {
      delay: 200,
      needsRefresh: update => update.startState.field(markField) !== update.state.field(markField),
    }),
    keymap.of([
      { key: 'Alt-Enter', run: fixAll },
      { key: 'Mod-.', run: fixMark },
      { key: 'F8', run: goToMark },
    ]),
    EditorView.domEventHandlers({
      compositionend: (_event, view) => void setTimeout(() => forceLinting(view), 0),
    }),
  ];
}

function diagnosticsOf(view: EditorView): Diagnostic[] {
  // A mark drawn into what an input method composes would break it.
  if (view.composing) return standing(view);
  const t = textOf(messages, view.state.field(localeField)());
  const mark = view.state.field(markField);
  return [...slipsOf(view.state.doc.toString()).map(slip => slipDiagnostic(slip, t)), ...(mark ? [markDiagnostic(view, mark)] : [])];
}

function standing(view: EditorView): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  forEachDiagnostic(view.state, (diagnostic, from, to) => diagnostics.push({ ...diagnostic, from, to }));
  return diagnostics;
}

type Words = ReturnType<typeof textOf<typeof messages>>;

function slipDiagnostic(slip: Slip, t: Words): Diagnostic {
  const { from, to, insert } = slip;
  return {
    ...{ from, to, severity: 'warning', source: slipSource, message: slipMessage(slip, t) },
    markClass: slip.kind === 'character' || slip.kind === 'quotes' ? 'cm-slip' : 'cm-slip cm-slip-blank',
    actions: [
      {
        name: t.fixThis,
        apply: (view, start, end) => view.dispatch({ changes: { from: start, to: end, insert }, userEvent: 'input.fix' }),
      },
      { name: t.fixAll, apply: view => void fixAll(view) },
    ],
  };
}

function slipMessage({ kind, found, insert }: Slip, t: Words): string {
  switch (kind) {
    case 'character':
      return t.slip(found, insert);
    case 'quotes':
      return t.slipQuotes(insert);
    case 'blank':
      return t.slipBlank;
    case 'invisible':
      return t.slipInvisible;
  }
}

/** The stretch it names, the word at the place, or the one character there. */
function markDiagnostic({ state }: EditorView, { at, to, message, fix }: EditorMark): Diagnostic {
  const from = Math.min(at, state.doc.length);
  const actions = fix ? [{ name: fix.name, apply: fixMark }] : [];
  if (to !== undefined && to > from && to <= state.doc.length) return { from, to, severity: 'error', message, actions };
  const range = state.wordAt(from) ?? { from: Math.max(0, Math.min(from, state.doc.length - 1)), to: Math.min(from + 1, state.doc.length) };
  return { from: range.from, to: range.to, severity: 'error', message, actions };
}

/** One step of the history, and said aloud. */
const fixAll: StateCommand = ({ state, dispatch }) => {
  const slips = slipsOf(state.doc.toString());
  const t = textOf(messages, state.field(localeField)());
  const said = EditorView.announce.of(slips.length > 0 ? t.slipsFixed(slips.length) : t.noSlips);
  const changes = slips.map(({ from, to, insert }) => ({ from, to, insert }));
  dispatch(state.update({ changes, effects: said, userEvent: 'input.fix' }));
  return true;
};

/** At the foot of the editor: how many there are, and the button that does what Alt-Enter does. */
function slipPanel(view: EditorView): Panel {
  const dom = document.createElement('div');
  dom.className = 'cm-slips';
  const text = dom.appendChild(document.createElement('span'));
  text.setAttribute('role', 'status');
  const button = dom.appendChild(document.createElement('button'));
  button.type = 'button';
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', () => void fixAll(view));
  const keys = document.createElement('kbd');
  keys.textContent = /Mac|iP/.test(navigator.platform) ? '⌥ ↵' : 'Alt ↵';
  const show = () => {
    const t = textOf(messages, view.state.field(localeField)());
    text.textContent = t.slipCount(view.state.field(slipCount));
    button.replaceChildren(t.fixAll, keys);
  };
  show();
  return { dom, update: show };
}
