import type { PlainKeys } from '~/i18n/messages';
import type { messages } from '../editor/messages';

type Said = PlainKeys<typeof messages>;

interface Shortcut {
  does: Said;
  /** As CodeMirror writes keys; several ways to do the same. */
  keys: readonly string[];
}

/** Every key of the workbench, in the groups in which they are shown. */
export const shortcutGroups: readonly { title: Said; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'keysRun',
    shortcuts: [
      { does: 'keyRun', keys: ['Mod-Enter'] },
      { does: 'keyRunStatement', keys: ['Shift-Enter'] },
      { does: 'keySubmit', keys: ['Mod-Shift-Enter'] },
    ],
  },
  {
    title: 'keysWrite',
    shortcuts: [
      { does: 'keyComplete', keys: ['Ctrl-Space', 'Alt-/'] },
      { does: 'keyAccept', keys: ['Enter', 'Tab'] },
      { does: 'keyFix', keys: ['Alt-Enter'] },
      { does: 'keyFixError', keys: ['Mod-.'] },
      { does: 'keyFormat', keys: ['Shift-Alt-F'] },
      { does: 'keyComment', keys: ['Mod-/'] },
      { does: 'keyIndent', keys: ['Tab', 'Shift-Tab'] },
      { does: 'keyUndo', keys: ['Mod-Z'] },
      { does: 'keyRedo', keys: ['Mod-Shift-Z', 'Mod-Y'] },
      { does: 'keyMoveLine', keys: ['Alt-ArrowUp', 'Alt-ArrowDown'] },
      { does: 'keyCopyLine', keys: ['Shift-Alt-ArrowDown'] },
      { does: 'keyDeleteLine', keys: ['Mod-Shift-K'] },
    ],
  },
  {
    title: 'keysFind',
    shortcuts: [
      { does: 'keyFind', keys: ['Mod-F'] },
      { does: 'keyNext', keys: ['Mod-G', 'Mod-Shift-G'] },
      { does: 'keyGoToLine', keys: ['Mod-Alt-G'] },
      { does: 'keyNextProblem', keys: ['F8'] },
    ],
  },
  {
    title: 'keysCursors',
    shortcuts: [
      { does: 'keyAddCursor', keys: ['Mod-Click', 'Alt-Click'] },
      { does: 'keySelectNext', keys: ['Mod-D'] },
      { does: 'keyCursorAbove', keys: ['Mod-Alt-ArrowUp', 'Mod-Alt-ArrowDown'] },
    ],
  },
  {
    title: 'keysAround',
    shortcuts: [
      { does: 'keyLeave', keys: ['Escape Tab'] },
      { does: 'keyResize', keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'] },
      { does: 'keyCollapse', keys: ['Enter'] },
      { does: 'keyHelp', keys: ['?', 'F1'] },
    ],
  },
];

const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↵', Escape: 'esc', Tab: '⇥' };
const elsewhere: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: '⇧', Enter: '↵', Escape: 'Esc' };
const everywhere: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Space: '␣' };

/** A key as it is printed on the reader's keyboard: `Mod-Shift-Enter` → `⌘ ⇧ ↵` or `Ctrl ⇧ ↵`; keys pressed one after the other stand apart. */
export function keyLabel(key: string, { isMac, click }: { isMac: boolean; click: string }): string {
  const names = isMac ? onMac : elsewhere;
  const shown = (part: string) => (part === 'Click' ? click : (names[part] ?? everywhere[part] ?? part));
  return key
    .split(' ')
    .map(stroke => stroke.split('-').map(shown).join(' '))
    .join(' , ');
}
