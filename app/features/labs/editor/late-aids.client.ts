import { Compartment } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { EditorMark, SqlEditorProps } from './editor-props';
import type * as WritingAids from './writing-aids.client';

/** Writing aids that are fetched when somebody is about to write; a page that is only read does without. */
export class LateAids {
  #known: () => SqlEditorProps;
  #place = new Compartment();
  #fetched: typeof WritingAids | undefined;
  #fetching: Promise<void> | undefined;

  constructor(known: () => SqlEditorProps) {
    this.#known = known;
  }

  /** Undefined until they are fetched and in the editor. */
  get here(): typeof WritingAids | undefined {
    return this.#fetched;
  }

  get extension(): Extension {
    return [
      this.#place.of([]),
      EditorView.domEventHandlers({
        focus: (_event, view) => void this.bring(view),
        pointerenter: (_event, view) => void this.bring(view),
      }),
    ];
  }

  /** Never throws: without the network it is tried again when the editor is next entered. */
  bring(view: EditorView): Promise<void> {
    this.#fetching ??= this.#fetch(view).catch(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async showMark(view: EditorView, mark: EditorMark | undefined): Promise<void> {
    if (mark) await this.bring(view);
    // The page may have taken it back by now.
    this.#fetched?.showMark(view, this.#known().mark);
  }

  async #fetch(view: EditorView): Promise<void> {
    const before = view.state.doc;
    const fetched = await import('./writing-aids.client');
    await composed(view);
    this.#fetched = fetched;
    view.dispatch({ effects: this.#place.reconfigure(fetched.writingAids(this.#known)) });
    if (view.hasFocus && view.state.doc !== before) fetched.proposeForBegun(view);
  }
}

/** Anew set up while an input method composes, the editor would lose what is being composed. */
function composed(view: EditorView): Promise<unknown> {
  if (!view.composing) return Promise.resolve();
  return new Promise(resolve => view.contentDOM.addEventListener('compositionend', () => setTimeout(resolve, 0), { once: true }));
}
