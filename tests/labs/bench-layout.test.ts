import { describe, expect, it } from 'vitest';
import { asItComes, layoutKey, layoutScript, parseLayout, sizeAfterKey } from '~/features/labs/workbench/bench-layout';
import { keyLabel, shortcutGroups } from '~/features/labs/workbench/shortcuts';

describe('the layout a browser has kept', () => {
  it('is read back', () => {
    const layout = { sizes: { brief: 300, query: 40 }, closed: ['tables'] };
    expect(parseLayout(JSON.stringify(layout))).toEqual(layout);
  });

  it.each([null, '', 'nonsense', '[]', '"text"', '{"sizes":{"brief":"wide"},"closed":"all"}', '{"sizes":{"other":3},"closed":["brief2"]}'])(
    'is as it comes where it says nothing: %s',
    text => {
      expect(parseLayout(text)).toEqual(asItComes);
    },
  );

  it('never leaves a pane too small or too large', () => {
    expect(parseLayout('{"sizes":{"brief":1,"tables":9999,"query":99}}').sizes).toEqual({ brief: 200, tables: 480, query: 85 });
  });

  it('is applied by a script that reads the same place', () => {
    expect(layoutScript).toContain(`'${layoutKey}'`);
  });
});

describe('the keys of a separator', () => {
  it.each([
    ['brief', { key: 'ArrowRight', far: false, size: 300, sign: 1 }, 316],
    ['brief', { key: 'ArrowLeft', far: true, size: 300, sign: 1 }, 236],
    ['tables', { key: 'ArrowLeft', far: false, size: 200, sign: -1 }, 216],
    ['query', { key: 'ArrowDown', far: false, size: 50, sign: 1 }, 53],
    ['query', { key: 'End', far: false, size: 50, sign: 1 }, 85],
    ['brief', { key: 'Home', far: false, size: 300, sign: 1 }, 200],
    ['brief', { key: 'ArrowRight', far: true, size: 630, sign: 1 }, 640],
    ['brief', { key: 'a', far: false, size: 300, sign: 1 }, undefined],
  ] as const)('%s %o', (part, pressed, size) => {
    expect(sizeAfterKey(part, pressed)).toBe(size);
  });
});

describe('keys are called as they are printed', () => {
  it.each([
    ['Mod-Shift-Enter', true, '⌘ ⇧ ↵'],
    ['Mod-Shift-Enter', false, 'Ctrl ⇧ ↵'],
    ['Alt-ArrowUp', true, '⌥ ↑'],
    ['Alt-ArrowUp', false, 'Alt ↑'],
    ['Escape Tab', false, 'Esc , Tab'],
    ['Mod-Click', false, 'Ctrl 单击'],
    ['?', true, '?'],
  ])('%s', (key, isMac, label) => {
    expect(keyLabel(key, { isMac, click: '单击' })).toBe(label);
  });

  it('each is listed once in its group', () => {
    for (const { shortcuts } of shortcutGroups) {
      const does = shortcuts.map(each => each.does);
      expect(new Set(does).size).toBe(does.length);
    }
  });
});
