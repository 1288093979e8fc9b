import { expect, test } from 'vitest';
import { figureMarkup } from '~/features/lessons/svg-markup';

test('two figures may use the same ids', () => {
  const svg = '<?xml version="1.0"?>\n<svg><defs><marker id="tip"/></defs><path marker-end="url(#tip)"/><use href="#tip"/></svg>';
  expect(figureMarkup(svg, 'grain.svg')).toBe(
    '<svg><defs><marker id="grain-svg-tip"/></defs><path marker-end="url(#grain-svg-tip)"/><use href="#grain-svg-tip"/></svg>',
  );
});

test('nothing else is touched', () => {
  const svg = '<svg fill="#fff"><a href="https://example.com/#x"/><text data-id="a">id="</text></svg>';
  expect(figureMarkup(svg, 'a.svg')).toBe(svg);
});
