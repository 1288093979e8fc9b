import type { Locale } from '~/i18n/locale';
import type { SchemaTable } from '../schema-tree';

/** What the page may ask of the editor. */
export interface EditorHandle {
  /** Puts text where the cursor is, in place of the selection, and goes there. */
  insert(text: string): void;
  /** The selected text and where it begins; undefined when nothing is selected. */
  selected(): { text: string; start: number } | undefined;
  /** The statement the cursor is in, and where it begins. */
  statement(): { text: string; start: number } | undefined;
  /** As if the key had been pressed: brackets and quotes come in pairs, and names are proposed. */
  press(text: string): void;
  undo(): void;
  redo(): void;
  /** Lays out the selection, or everything. False when it cannot be understood. */
  format(): Promise<boolean>;
  focus(): void;
  /** Changes a stretch of the text, as one step of the history, and goes there. */
  change(change: { from: number; to: number; insert: string }): void;
  /** Puts the cursor there and shows it. */
  goTo(offset: number): void;
}

/** A place in the text with something to say about it. */
export interface EditorMark {
  at: number;
  /** The end of what is underlined; without it, of the word at the place. */
  to?: number;
  message: string;
  /** What puts it right, for the key that does so. */
  fix?: { name: string; from: number; to: number; insert: string };
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
  /** Run the statement at the cursor. */
  onRunStatement?(): void;
  /** Show the keys there are. */
  onHelp?(): void;
  onFormatRefused?(): void;
  /** Whether something is selected has changed. */
  onSelecting?(isSelecting: boolean): void;
  /** The steps of undo are kept in this browser under this name. */
  memoryKey?: string;
  handle: { current: EditorHandle | null };
}
