import { historyField } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import type { EditorStateConfig, Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';
import type { EditorView, ViewUpdate } from '@codemirror/view';

/** Room that one lab's steps may take in the browser's storage, in characters; the oldest go first. */
const mostKept = 200_000;
/** A pause in typing after which the steps are written down. */
const pauseMs = 800;

interface Kept {
  doc: string;
  selection: object;
  history: { done: object[]; undone: object[] };
}

const fields = { history: historyField };

/** The editor's state with the steps that an earlier visit left, if they lead to this very text; otherwise without any. */
export function stateWithSteps({ key, doc, extensions }: { key: string | undefined; doc: string; extensions: Extension }): EditorState {
  const config: EditorStateConfig = { extensions };
  const kept = key === undefined ? undefined : readKept(key);
  if (kept?.doc === doc) {
    try {
      return EditorState.fromJSON(kept, config, fields);
    } catch {
      // Written by another version of the editor.
    }
  }
  return EditorState.create({ ...config, doc });
}

function readKept(key: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Writes the steps of undo down after each pause and when the page is left. */
export function keepSteps(key: string): Extension {
  return ViewPlugin.define(view => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      writeKept(key, view);
    };
    const saveIfDue = () => {
      if (timer !== undefined) save();
    };
    addEventListener('pagehide', saveIfDue);
    return {
      update(update: ViewUpdate) {
        if (!update.docChanged) return;
        clearTimeout(timer);
        timer = setTimeout(save, pauseMs);
      },
      destroy() {
        saveIfDue();
        removeEventListener('pagehide', saveIfDue);
      },
    };
  });
}

function writeKept(key: string, view: EditorView): void {
  const { doc, selection, history }: Kept = view.state.toJSON(fields);
  let { done, undone } = history;
  let text = JSON.stringify({ doc, selection, history: { done, undone } });
  while (text.length > mostKept && done.length + undone.length > 0) {
    done = done.slice(Math.ceil(done.length / 2));
    undone = [];
    text = JSON.stringify({ doc, selection, history: { done, undone } });
  }
  try {
    localStorage.setItem(key, text);
  } catch {
    return;
  }
}
