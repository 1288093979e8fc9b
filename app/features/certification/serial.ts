/** Whose certificates these are, on paper. */
const prefix = 'QH';
/** No 0 and O, 1, I and L: a serial is read aloud and typed from paper. 31 characters, because the check needs a prime. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const serialAlphabetSize = alphabet.length;
/** Drawn at random for each serial: 31⁷ ≈ 27 thousand million, so that trying addresses finds nobody. */
export const serialRandomLength = 7;

export type ParsedSerial = { kind: 'serial'; serial: string } | { kind: 'malformed' } | { kind: 'mistyped' };

/** `QH-2026-7KMQ-X2PD` from a year and seven random numbers below `serialAlphabetSize`; the last character checks the others. */
export function makeSerial(year: number, random: readonly number[]): string {
  const body = random.map(value => alphabet.charAt(value % alphabet.length)).join('');
  return format(String(year), body + checkCharacter(year, body));
}

/** Reads a serial as people type it: small letters, spaces, full-width characters and missing hyphens are forgiven. */
export function parseSerial(typed: string): ParsedSerial {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '');
  const match = new RegExp(`^${prefix}(\\d{4})([${alphabet}]{8})$`).exec(plain);
  const [, year, code] = match ?? [];
  if (!year || !code) return { kind: 'malformed' };
  if (checkCharacter(Number(year), code.slice(0, -1)) !== code.at(-1)) return { kind: 'mistyped' };
  return { kind: 'serial', serial: format(year, code) };
}

function format(year: string, code: string): string {
  return `${prefix}-${year}-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Weighted sum modulo a prime with differing weights: every single wrong character and every swap of two is noticed. */
function checkCharacter(year: number, body: string): string {
  const values = [...[...String(year)].map(Number), ...[...body].map(char => alphabet.indexOf(char))];
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return alphabet.charAt(sum % alphabet.length);
}
