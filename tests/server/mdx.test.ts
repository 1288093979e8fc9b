import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentError } from '~/server/content-files.server';
import { compileMdx, mdxModule, mdxScript } from '~/server/mdx.server';
import { MdxContent } from '~/ui/mdx-content';

let folder: string;

beforeAll(() => {
  mkdirSync(join(process.cwd(), 'build'), { recursive: true });
  folder = mkdtempSync(join(process.cwd(), 'build', 'mdx-test-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(text: string): string {
  const file = join(folder, 'text.mdx');
  writeFileSync(file, text);
  return file;
}

async function render(text: string, components = {}): Promise<string> {
  const { key } = await mdxModule(write(text));
  return renderToStaticMarkup(createElement(MdxContent, { moduleKey: key, components }));
}

test('a text becomes headings with ids, tables and the components of the page', async () => {
  const Query = ({ sql }: { sql: string }) => createElement('pre', null, sql);
  const html = await render('## 谁的点击\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<Query id="q" sql={`SELECT 1\nFROM orders`} />\n', {
    Query,
  });
  expect(html).toContain('<h2 id="谁的点击">谁的点击</h2>');
  expect(html).toContain('<td>2</td>');
  expect(html).toContain('<pre>SELECT 1\nFROM orders</pre>');
});

test('a query keeps its indentation and its characters', async () => {
  const sql = "SELECT\n  a,\n    '<&amp;\"{}' AS b\nFROM t -- \\d ` $";
  const written = sql.replace(/[`\\$]/g, '\\$&');
  let shown = '';
  await render(`A\n\n<Query\n  id="q"\n  sql={\`${written}\`}\n/>\n`, { Query: (props: { sql: string }) => ((shown = props.sql), null) });
  expect(shown).toBe(sql);
});

test('the browser gets the same text as an ES module that needs no eval', async () => {
  const { key } = await mdxModule(write('Ein Wort.\n'));
  const script = await mdxScript(key);
  const factory = await import(`data:text/javascript;base64,${Buffer.from(script ?? '').toString('base64')}`);
  const { default: Body } = factory.default(await import('react/jsx-runtime'));
  expect(renderToStaticMarkup(createElement(Body))).toBe('<p>Ein Wort.</p>');
});

test('headings and components are told to the page with their lines', async () => {
  const { headings, elements } = await mdxModule(write('## One\n\n### Two\n\n<Quiz id="a" />\n\n#### Three\n'));
  expect(headings).toEqual([
    { id: 'one', text: 'One', depth: 2 },
    { id: 'two', text: 'Two', depth: 3 },
  ]);
  expect(elements).toEqual([{ name: 'Quiz', attributes: { id: 'a' }, line: 5 }]);
});

test('the key follows the text, not the file', async () => {
  const { hash } = await compileMdx(write('Same.\n'));
  expect((await compileMdx(write('Other.\n'))).hash).not.toBe(hash);
  expect((await compileMdx(write('Same.\n'))).hash).toBe(hash);
});

test.each(['0123', '../../package', 'f'.repeat(24)])('there is no script for the key %s', async key => {
  expect(await mdxScript(key)).toBeUndefined();
});

const broken: [string, string, string][] = [
  ['a component left open', '# Hi\n\n<Callout kind="note">\n\nmore\n', 'line 3, column 1: Expected a closing tag for `<Callout>`'],
  ['a brace in prose', '# Hi\n\nA set {a, b(} here\n', 'line 3, column '],
  ['a computed value', 'It is {1 + 1}.\n', 'line 1, column 7: a text may not compute anything'],
  ['an import', '# Hi\n\nimport x from "./x"\n', 'line 3, column 1: a text may not import or export anything'],
  ['a misspelt component', 'One\n\nTwo <Qiuz id="a" />\n', 'line 3, column 5: there is no component <Qiuz>'],
  ['a computed attribute', '<Query id="a" sql={`SELECT ${x}`} />\n', 'line 1, column 1: the attribute sql must be a text'],
];

test.each(broken)('%s is refused with its file, line and reason in one line', async (_, text, message) => {
  const error = await compileMdx(write(text)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ContentError);
  expect(String(error)).toMatch(/^ContentError: build\/mdx-test-\w+\/text\.mdx: [^\n]+$/);
  expect(String(error)).toContain(message);
});

test('a broken text can be mended without a restart', async () => {
  await expect(compileMdx(write('<Callout>\n'))).rejects.toThrow(ContentError);
  expect(await render('mended\n')).toContain('<p>mended</p>');
});
