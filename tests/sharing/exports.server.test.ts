import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { download, downloadTables, parseExport } from '~/features/sharing/exports/download.server';
import { goalTable, kindOf, scoreboardTable } from '~/features/sharing/exports/goal-tables';
import { toScoreboardPdf } from '~/features/sharing/exports/scoreboard-pdf.server';
import { toWorkbook } from '~/features/sharing/exports/workbook.server';
import type { Locale } from '~/i18n/locale';
import { sampleScoreboard, sampleView } from './sample-goals';

const scoreboard = sampleScoreboard();
const now = new Date('2026-06-30T01:30:00Z');

interface ReadPdf {
  pages: { text: string; width: number; height: number }[];
  fonts: string[];
  lang: string | null;
}

async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const pages: ReadPdf['pages'] = [];
  for (let index = 1; index <= pdf.numPages; index++) {
    const page = await pdf.getPage(index);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ text: items.map(item => ('str' in item ? item.str : '')).join(''), width, height });
  }
  const { info } = await pdf.getMetadata();
  const lang = 'Language' in info && typeof info.Language === 'string' ? info.Language : null;
  await pdf.destroy();
  return { pages, fonts: [...bytes.toString('latin1').matchAll(/\/FontFile3|\/FontFile2/g)].map(([key]) => key), lang };
}

/** Where a line ends the blank goes, as when it is copied out of a viewer. */
function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

describe.each(['zh-CN', 'en'] satisfies Locale[])('the PDF in %s', locale => {
  let bytes: Buffer;
  let read: ReadPdf;

  beforeAll(async () => {
    bytes = await toScoreboardPdf({ scoreboard, locale, by: '沈望', now });
    read = await readPdf(bytes);
  });

  test('names every goal, its status and its number in text that can be read back', () => {
    const text = unspaced(read.pages.map(page => page.text).join(''));
    const words = {
      'zh-CN': ['如期', '9.6%', '基线 8% → 目标 11%', '沈望 于 2026 年 6 月 30 日', '最紧的是高价值会员复购率：落后 0.9 pt'],
      en: [
        'On track',
        '9.6%',
        'Baseline 8% → target 11%',
        'Exported from Shuyu by 沈望 on 30 Jun 2026',
        'Tightest: Repurchase of high-value members, 0.9 pt',
      ],
    };
    for (const view of scoreboard.groups.flatMap(group => group.goals)) expect(text).toContain(unspaced(view.metric.title[locale]));
    for (const word of [scoreboard.title[locale], ...words[locale]]) expect(text).toContain(unspaced(word));
  });

  test('is A4 in landscape, says its language, and numbers its pages', () => {
    expect(read.pages.length).toBe(2);
    for (const [index, page] of read.pages.entries()) {
      expect(page.width).toBeCloseTo(841.89, 1);
      expect(page.height).toBeCloseTo(595.28, 1);
      expect(page.text).toContain(locale === 'en' ? `Page ${index + 1} of 2` : `第 ${index + 1} 页，共 2 页`);
    }
    expect(read.lang).toBe(locale);
  });

  test('carries its fonts with it, cut to the signs it uses', () => {
    expect(read.fonts.length).toBe(2);
    expect(bytes.length).toBeLessThan(400_000);
  });
});

test('a workbook has a sheet for each goal, real numbers and dates, and a text stays a text', async () => {
  const views = scoreboard.groups.flatMap(group => group.goals);
  const overview = { ...scoreboardTable(scoreboard, 'zh-CN'), cellKinds: views.map(view => kindOf(view.metric.format)) };
  const nasty = { name: 'x/y: [a]', columns: [{ title: 't', kind: 'text' as const }], rows: [['=1+1'], ['@x']] };
  const file = await toWorkbook([overview, ...views.map(view => goalTable(view, 'zh-CN')), nasty, nasty]);
  const sheets = await readExcelFile(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '目标总览',
    ...views.map(view => view.metric.title['zh-CN']),
    'x y   a',
    'x y   a (11)',
  ]);
  const [overviewRows = [], months, ...rest] = sheets.map(({ data }) => data);
  const [header = [], first] = overviewRows;
  const row = Object.fromEntries(header.map((title, index) => [String(title), first?.[index]]));
  expect(row.当前值).toBeCloseTo(0.096, 12);
  expect(row.到期).toEqual(new Date('2026-12-31T00:00:00Z'));
  expect(months).toHaveLength(1 + sampleView().reading.chart.length);
  expect(rest.at(-1)).toEqual([['t'], ['=1+1'], ['@x']]);
});

test('a download has a name in the reader’s language and is kept by nobody on the way', async () => {
  const answer = await downloadTables([goalTable(sampleView(), 'zh-CN')], { name: '推送点击率 2026/06', format: 'csv' });
  expect(answer.headers.get('Content-Disposition')).toBe(
    `attachment; filename="shuyu.csv"; filename*=UTF-8''${encodeURIComponent('推送点击率 2026 06.csv')}`,
  );
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
  expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect(download('', { name: 'a\r\nb"', format: 'pdf' }).headers.get('Content-Disposition')).not.toMatch(/[\r\n]/);
});

test.each([
  ['push-ctr.csv', { slug: 'push-ctr', format: 'csv' }],
  ['scoreboard.pdf', { slug: 'scoreboard', format: 'pdf' }],
  ['push-ctr.exe', undefined],
  ['../push-ctr.csv', undefined],
  ['Push.csv', undefined],
  ['push-ctr', undefined],
])('%s asks for %j', (file, asked) => {
  expect(parseExport(file)).toEqual(asked);
});
