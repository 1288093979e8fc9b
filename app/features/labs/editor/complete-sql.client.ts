import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionKeymap,
  completionStatus,
  pickedCompletion,
  selectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Locale } from '~/i18n/locale';
import type { SchemaTable } from '../schema-tree';
import { aboutProposal } from './about-proposal.client';
import type { Proposal } from './completion/proposal';
import { propose } from './completion/propose';

interface Known {
  tables: readonly SchemaTable[];
  locale: Locale;
}

const proposalOf = new WeakMap<Completion, Proposal>();

/** After what an input method has written is in the text, this long is waited: the editor reads it first. */
const settleMs = 40;

/** Completion from `propose`. While an input method composes nothing is proposed; what it has written then is read like anything typed. */
export function sqlCompletion(known: () => Known): Extension {
  const input = { composing: false, resuming: false };
  const result = (context: CompletionContext): CompletionResult | null => {
    if (input.composing) return null;
    const { tables, locale } = known();
    const explicit = context.explicit && !input.resuming;
    const proposed = propose({ sql: context.state.doc.toString(), at: context.pos, tables, locale, explicit });
    if (!proposed) return null;
    return {
      from: proposed.from,
      options: proposed.proposals.map(proposal => completionOf(proposal, locale)),
      filter: false,
      getMatch: completion => proposalOf.get(completion)?.spans ?? [],
      // At once, so that the list never shows what no longer fits.
      update: (_current, _from, _to, next) => result(next),
    };
  };
  return [
    autocompletion({
      override: [result],
      icons: false,
      defaultKeymap: false,
      maxRenderedOptions: 80,
      activateOnTypingDelay: 40,
      activateOnCompletion: completion => /[\s.]$/.test(proposalOf.get(completion)?.insert ?? ''),
      optionClass: completion => `cm-kind-${completion.type}`,
      addToOptions: [{ position: 90, render: completion => edgeText(proposalOf.get(completion)?.detail ?? '') }],
    }),
    // Ctrl-Space, the usual key, switches input methods on a Chinese Windows; hence Alt-/ as well.
    Prec.highest(
      keymap.of([
        { key: 'Enter', run: acceptUnlessWritten },
        { key: 'Tab', run: acceptCompletion },
        { key: 'Alt-/', run: startCompletion },
        ...completionKeymap,
      ]),
    ),
    EditorView.domEventHandlers({
      compositionstart(_event, view) {
        input.composing = true;
        closeCompletion(view);
      },
      compositionend(_event, view) {
        input.composing = false;
        setTimeout(() => resume(view, input), settleMs);
      },
    }),
  ];
}

function resume(view: EditorView, input: { composing: boolean; resuming: boolean }): void {
  if (input.composing || !view.hasFocus || completionStatus(view.state) !== null) return;
  input.resuming = true;
  startCompletion(view);
  // The source is asked in the same turn or the next one.
  setTimeout(() => (input.resuming = false), settleMs * 3);
}

function completionOf(proposal: Proposal, locale: Locale): Completion {
  const { label, insert, back, meaning, kind } = proposal;
  const completion: Completion = {
    label,
    detail: meaning,
    type: kind,
    info: () => (matchMedia('(min-width: 900px)').matches ? aboutProposal(proposal, locale) : null),
    apply(view, picked, from, to) {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length - back },
        scrollIntoView: true,
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(picked),
      });
    },
  };
  proposalOf.set(completion, proposal);
  return completion;
}

function edgeText(text: string): Node | null {
  if (text === '') return null;
  const edge = document.createElement('span');
  edge.className = 'cm-completionEdge';
  edge.textContent = text;
  return edge;
}

/** Enter after a word that is already complete is a new line, not a choice. */
function acceptUnlessWritten(view: EditorView): boolean {
  const selected = selectedCompletion(view.state);
  const proposal = selected ? proposalOf.get(selected) : undefined;
  if (!proposal) return acceptCompletion(view);
  const { head } = view.state.selection.main;
  const insert = proposal.insert.trimEnd();
  const standing = view.state.sliceDoc(Math.max(0, head - insert.length), head);
  const isWritten = proposal.kind === 'keyword' ? standing.toUpperCase() === insert : standing === insert;
  if (!isWritten || proposal.back > 0) return acceptCompletion(view);
  closeCompletion(view);
  return false;
}
