import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnKinds, ColumnSurvey, readCell } from '~/features/labs/own-tables/column-types';
import { csvRows, guessDelimiter } from '~/features/labs/own-tables/csv-rows';
import { convertCsv, guessHeader, surveyCsv } from '~/features/labs/own-tables/csv-table';
import type { ColumnWish } from '~/features/labs/own-tables/csv-table';
import { decodeText, guessEncoding, hasUnreadable } from '~/features/labs/own-tables/encoding';
import { columnNames, faultOfName, proposeName } from '~/features/labs/own-tables/table-name';

const rowsOf = (text: string, delimiter: ',' | ';' | '\t' = ',') => [...csvRows(text, delimiter)];

describe('the encoding', () => {
  const text = '城市,订单数\n杭州,12\n';
  // 城市,订单数\n杭州,12\n in GB18030, as Excel in China saves it.
  const gb18030 = Uint8Array.from([
    0xb3, 0xc7, 0xca, 0xd0, 0x2c, 0xb6, 0xa9, 0xb5, 0xa5, 0xca, 0xfd, 0x0a, 0xba, 0xbc, 0xd6, 0xdd, 0x2c, 0x31, 0x32, 0x0a,
  ]);
  const utf8 = new TextEncoder().encode(text);
  const utf16 = (order: 'le' | 'be', mark = '') => {
    const bytes = new Uint8Array((mark + text).length * 2);
    const view = new DataView(bytes.buffer);
    for (const [index, char] of [...(mark + text)].entries()) view.setUint16(index * 2, char.charCodeAt(0), order === 'le');
    return bytes;
  };
  test.each([
    ['UTF-8', 'utf-8', utf8],
    ['UTF-8 with a byte-order mark', 'utf-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['GB18030', 'gb18030', gb18030],
    ['UTF-16LE with a mark', 'utf-16le', utf16('le', '\ufeff')],
    ['UTF-16BE with a mark', 'utf-16be', utf16('be', '\ufeff')],
    ['UTF-16LE without a mark', 'utf-16le', utf16('le')],
    ['UTF-16BE without a mark', 'utf-16be', utf16('be')],
  ] as const)('%s is recognised and read', (_, encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes, encoding)).toBe(text);
  });

  test('that is wrong shows', () => {
    expect(hasUnreadable(decodeText(gb18030, 'utf-8'))).toBe(true);
    expect(hasUnreadable(decodeText(gb18030, 'gb18030'))).toBe(false);
  });
});

describe('the rows', () => {
  test.each([
    [
      'plain',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF and an end without a break',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['old Mac breaks', 'a\r1\r', [['a'], ['1']]],
    ['quoted delimiters, breaks and quotes', '"a,b","c\nd","say ""hi"""', [['a,b', 'c\nd', 'say "hi"']]],
    ['nothing is null, quoted nothing is empty', 'a,,""', [['a', null, '']]],
    ['a delimiter at the end makes a cell', 'a,\n', [['a', null]]],
    ['empty lines are passed over', 'a\n\n\r\nb\n', [['a'], ['b']]],
    ['spaces after a closing quote', '"a" ,b', [['a', 'b']]],
  ])('%s', (_, text, cells) => {
    expect(rowsOf(text).map(row => row.cells)).toEqual(cells);
  });

  test('know their line, with breaks inside quotes counted', () => {
    expect(rowsOf('a\n"x\ny\r\nz"\nb\n\nc').map(row => row.line)).toEqual([1, 2, 5, 7]);
  });

  test('with a quote that is never closed cost one line', () => {
    expect(rowsOf('a,b\n1,"oops\n2,3').map(({ line, cells, fault }) => ({ line, cells, fault }))).toEqual([
      { line: 1, cells: ['a', 'b'], fault: undefined },
      { line: 2, cells: ['1', ''], fault: 'unclosed-quote' },
      { line: 3, cells: ['2', '3'], fault: undefined },
    ]);
  });

  test('with text after a closing quote are told', () => {
    expect(rowsOf('"a"b,c')[0]).toMatchObject({ fault: 'text-after-quote', cells: ['ab', 'c'] });
  });

  test('of any cells come back as they were written', () => {
    const cell = fc.oneof(fc.constant(null), fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '城', ' ', '1'), maxLength: 6 }));
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = rows.map(row => row.map(each => (each === null ? '' : `"${each.replaceAll('"', '""')}"`)).join(delimiter)).join('\n');
        expect(rowsOf(text, delimiter).map(row => row.cells)).toEqual(rows);
      }),
    );
  });

  test.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b\n1,5;2\n3,5;4', ';'],
    ['城市\t金额\n杭州\t1,200', '\t'],
    ['only\none', ','],
  ])('%j is divided by %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  test.each([
    ['城市,金额\n杭州,3', true],
    ['杭州,3\n宁波,4', false],
    ['a,a\n1,2', false],
    ['a,\n1,2', false],
    ['2026-06-01,x\n2026-06-02,y', false],
    ['', false],
  ])('%j begins with a header: %s', (text, has) => {
    expect(guessHeader(text, ',')).toBe(has);
  });
});

describe('the values of a column', () => {
  const kindOf = (values: (string | null)[]) => {
    const survey = new ColumnSurvey();
    for (const value of values) survey.add(value);
    return `${survey.kind} ${survey.typeOf(survey.kind)}`;
  };
  test.each([
    [['1', '-20', null, ''], 'integer BIGINT'],
    [['1,200', '33'], 'integer BIGINT'],
    [['1', '2.50', '¥1,300.5'], 'decimal DECIMAL(18,2)'],
    [['12345678901234.12345678'], 'decimal DECIMAL(38,8)'],
    [['1e6', '2.5'], 'double DOUBLE'],
    [['2026-06-30', '2026/7/1', '2026年7月2日'], 'date DATE'],
    [['2026-06-30 9:05', '2026-06-30T23:59:59.5', '2026-06-30'], 'timestamp TIMESTAMP'],
    [['是', '否', null], 'boolean BOOLEAN'],
    [['true', 'FALSE'], 'boolean BOOLEAN'],
    [['y', 'n'], 'text VARCHAR'],
    [['1', 'N/A'], 'text VARCHAR'],
    [['007', '012'], 'text VARCHAR'],
    [['2026063012000012345'], 'text VARCHAR'],
    [['13800000000'], 'integer BIGINT'],
    [['2026-02-30'], 'text VARCHAR'],
    [[null, '', 'NULL'], 'text VARCHAR'],
  ])('%j are %s', (values, kind) => {
    expect(kindOf(values)).toBe(kind);
  });

  test.each([
    ['1,200', 'integer', '1200'],
    ['9223372036854775807', 'integer', '9223372036854775807'],
    ['9223372036854775808', 'integer', undefined],
    ['+5', 'integer', '5'],
    ['￥1,300.50', 'decimal', '1300.50'],
    ['2026/6/3', 'date', '2026-06-03'],
    ['2026-13-01', 'date', undefined],
    ['2026-06-30 24:00', 'timestamp', undefined],
    ['2026-06-30 8:05', 'timestamp', '2026-06-30 08:05:00'],
    ['是', 'boolean', 'true'],
    ['N/A', 'integer', undefined],
    ['NULL', 'integer', null],
    ['NULL', 'text', 'NULL'],
    [' x ', 'text', ' x '],
  ] as const)('%j as %s is %j', (cell, kind, value) => {
    expect(readCell(cell, kind)).toBe(value);
  });

  test('nothing is nothing in every kind', () => {
    expect(columnKinds.map(kind => readCell(null, kind))).toEqual(columnKinds.map(() => null));
  });
});

describe('a whole file', () => {
  function finish<Result>(work: Generator<number, Result>): Result {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  }
  const shape = { delimiter: ',', hasHeader: true } as const;
  const text = '城市,金额\n杭州,1.5\n宁波,"1,200"\n坏行\n"没收尾,3\n温州,x,多一列\n绍兴,\n';

  test('is surveyed: kinds, rows, and each row that does not fit with its line', () => {
    const survey = finish(surveyCsv(text, shape));
    expect(survey.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['城市', 'text'],
      ['金额', 'decimal'],
    ]);
    expect(survey.rows).toBe(3);
    expect(survey.problems).toMatchObject({
      count: 3,
      first: [
        { line: 4, kind: 'width', found: 1, expected: 2 },
        { line: 5, kind: 'unclosed-quote' },
        { line: 6, kind: 'width', found: 3, expected: 2 },
      ],
    });
    expect(survey.preview[2]).toEqual(['绍兴', null]);
  });

  test('is written anew without a doubt', () => {
    const columns: ColumnWish[] = [
      { name: '城市', kind: 'text' },
      { name: '金额', kind: 'decimal' },
    ];
    const { csv, rows, problems } = finish(convertCsv(text, { shape, columns }));
    expect(new TextDecoder().decode(csv)).toBe('"杭州",1.5\n"宁波",1200\n"绍兴",\n');
    expect([rows, problems.count]).toEqual([3, 3]);
  });

  test('with a kind the person has chosen leaves out and names what does not fit', () => {
    const columns: ColumnWish[] = [{ name: 'a', kind: 'integer' }];
    const { rows, problems } = finish(convertCsv('a\n1\nN/A\n3\n', { shape, columns }));
    expect(rows).toBe(2);
    expect(problems.first).toEqual([{ line: 3, kind: 'value', column: 'a', value: 'N/A', expected: 'integer' }]);
  });

  test('accounts for every row, whatever it holds', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ',', '"', '1', ' '), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), lines => {
        const all = rowsOf(lines.join('\n'));
        const survey = finish(surveyCsv(lines.join('\n'), { delimiter: ',', hasHeader: false }));
        expect(survey.rows + survey.problems.count).toBe(all.length);
        const columns = survey.columns.map(({ name, kind }) => ({ name, kind }));
        const converted = finish(convertCsv(lines.join('\n'), { shape: { delimiter: ',', hasHeader: false }, columns }));
        expect([converted.rows, converted.problems.count], 'what was surveyed is what is converted').toEqual([
          survey.rows,
          survey.problems.count,
        ]);
      }),
    );
  });
});

describe('a table’s name', () => {
  const known = { sample: ['orders', 'members'], own: ['mine'] };
  test.each([
    ['订单明细 6月.csv', '订单明细_6月'],
    ['Orders.csv', 'my_orders'],
    ['2026-06.csv', 't_2026_06'],
    ['mine.csv', 'mine_2'],
    ['select.csv', 'my_select'],
    ['★.csv', 'my_table'],
    ['Sales Report (final).v2.csv', 'sales_report_final_v2'],
  ])('for %s is %s', (file, name) => {
    expect(proposeName(file, known)).toBe(name);
    expect(faultOfName(proposeName(file, known), known)).toBeUndefined();
  });

  test.each([
    ['', 'empty'],
    ['a b', 'shape'],
    ['1a', 'shape'],
    ["x'; DROP TABLE y; --", 'shape'],
    ['a"b', 'shape'],
    ['Select', 'keyword'],
    ['ORDERS', 'sample'],
    ['Mine', 'taken'],
    ['x'.repeat(64), 'shape'],
    ['会员_2', undefined],
  ])('%j is %s', (name, fault) => {
    expect(faultOfName(name, known)).toBe(fault);
  });

  test('columns are told apart whatever their case, and named where the header says nothing', () => {
    expect(columnNames(['City', ' city ', null, '', '金额\n(元)'])).toEqual(['City', 'city_2', 'column_3', 'column_4', '金额 (元)']);
  });
});
