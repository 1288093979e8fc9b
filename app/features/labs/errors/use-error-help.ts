import { createContext, useContext, useMemo } from 'react';
import type { EditorHandle } from '../editor/editor-props';
import type { Replacement } from './suggestion';
import type { ExplainingWith } from './use-explanation';

/** What the page around an error knows and can do. */
export interface ErrorHelp {
  explaining: ExplainingWith;
  /** The text in the editor now; the failed statement may no longer stand in it. */
  text: string;
  /** Changes the text in the editor, as one step of its history. */
  change(replacement: Replacement): void;
  goTo(offset: number): void;
}

const HelpContext = createContext<ErrorHelp | undefined>(undefined);

export const ErrorHelpProvider = HelpContext.Provider;

/** Undefined where there is no editor: in a verdict from the server. */
export function useErrorHelp(): ErrorHelp | undefined {
  return useContext(HelpContext);
}

interface Around {
  explaining: ExplainingWith;
  text: string;
  editor: { current: EditorHandle | null };
  /** Brings the editor into view, where something else may be in its place. */
  showEditor?: () => void;
}

/** The help an editor gives. */
export function useEditorHelp({ explaining, text, editor, showEditor }: Around): ErrorHelp {
  return useMemo(
    () => ({
      explaining,
      text,
      change: replacement => editor.current?.change(replacement),
      goTo: offset => {
        showEditor?.();
        // An editor that was hidden can take the focus once it is drawn.
        requestAnimationFrame(() => editor.current?.goTo(offset));
      },
    }),
    [explaining, text, editor, showEditor],
  );
}
