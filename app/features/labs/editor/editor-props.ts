import type { Locale } from '~/i18n/locale';
import type { SchemaTable } from '../schema-tree';

/** What the page may ask of the editor. */
export interface EditorHandle {
  /** Puts text where the cursor is, in place of the selection, and goes there. */
  insert(text: string): void;
  /** The selected text and where it begins; undefined when nothing is selected. */
  selected(): { text: string; start: number } | undefined;
  focus(): void;
}

/** A place in the text with something to say about it. */
export interface EditorMark {
  at: number;
  message: string;
}

export interface SqlEditorProps {
  value: string;
  onChange(value: string): void;
  tables: SchemaTable[];
  locale: Locale;
  /** Its name for screen readers. */
  label: string;
  /** The element that says how to leave it with the keyboard. */
  hintId: string;
  /** Shown while it is empty. */
  hint: string;
  mark: EditorMark | undefined;
  autoFocus?: boolean;
  onRun(): void;
  onSubmit?(): void;
  handle: { current: EditorHandle | null };
}
