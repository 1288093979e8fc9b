import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Markdown } from '~/ui/markdown';

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe('Markdown that people type', () => {
  test('is formatted', () => {
    expect(html('**要点**\n\n- 一\n- 二')).toContain('<strong>要点</strong>');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '![pixel](https://elsewhere.example/p.png)',
  ])('never becomes HTML of its own or fetches anything: %s', text => {
    expect(html(text)).not.toMatch(/<script|<img|javascript:|onerror=/);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:alert(1)', '/sign-out', '//elsewhere.example'])(
    'links to %s are only words',
    address => {
      expect(html(`[here](${address})`)).not.toContain('href');
    },
  );

  test('links to the web open apart and tell nothing of this page', () => {
    expect(html('[here](https://example.com/a)')).toContain(
      'href="https://example.com/a" target="_blank" rel="noopener noreferrer nofollow"',
    );
  });

  test('headings stay below those of the page', () => {
    expect(html('# Big')).toContain('<h3>Big</h3>');
  });
});
