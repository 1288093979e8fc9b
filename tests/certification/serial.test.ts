import { describe, expect, test } from 'vitest';
import { makeSerial, parseSerial, serialAlphabetSize } from '~/features/certification/serial';

const serial = makeSerial(2026, [3, 14, 15, 9, 26, 5, 30]);

/** A small generator of its own, so that a failure can be repeated. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

describe('a serial', () => {
  test('has a prefix, a year and eight characters that cannot be misread', () => {
    expect(serial).toMatch(/^QH-2026-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  });

  test.each([
    serial,
    serial.toLowerCase(),
    serial.replaceAll('-', ''),
    serial.replaceAll('-', ' '),
    ` ${serial}\n`,
    serial.replaceAll('-', '—'),
    [...serial].map(char => (char === '-' ? char : String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0))).join(''),
  ])('is read as typed: %j', typed => {
    expect(parseSerial(typed)).toEqual({ kind: 'serial', serial });
  });

  test.each([
    '',
    'QH',
    'QH-2026',
    'XX-2026-2222-2222',
    `${serial}2`,
    serial.slice(0, -1),
    'QH-2026-O0I1-LLLL',
    '证书编号',
    '../../etc/passwd',
  ])('is not this: %j', typed => {
    expect(parseSerial(typed)).toEqual({ kind: 'malformed' });
  });

  test('with any one character wrong is noticed', () => {
    const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    const places = [...serial].flatMap((char, at) => (at > 7 && char !== '-' ? [at] : []));
    for (const at of places)
      for (const char of alphabet)
        if (char !== serial[at]) expect(parseSerial(serial.slice(0, at) + char + serial.slice(at + 1)).kind).toBe('mistyped');
  });

  test('with two neighbours swapped is noticed', () => {
    const next = numbers(7);
    for (let round = 0; round < 200; round += 1) {
      const code = makeSerial(
        2026,
        Array.from({ length: 7 }, () => next() % serialAlphabetSize),
      ).replaceAll('-', '');
      for (let at = 6; at < 13; at += 1) {
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        if (swapped !== code) expect(parseSerial(swapped).kind).toBe('mistyped');
      }
    }
  });
});
