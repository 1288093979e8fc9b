/** Digits and letters that nobody mistakes for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 5;
const perGroup = 5;
/** 25 characters of 5 bits: 125 bits, which nobody guesses. */
export const codeLength = groups * perGroup;

/** Random bytes, one for each character, as a code that can be typed: `K7QF9-2M4ZP-…`. Needs `codeLength` bytes. */
export function codeFrom(bytes: Uint8Array): string {
  const characters = [...bytes.slice(0, codeLength)].map(byte => alphabet[byte % alphabet.length] ?? '0');
  return Array.from({ length: groups }, (_, group) => characters.slice(group * perGroup, (group + 1) * perGroup).join('')).join('-');
}

/** A code as somebody typed it: case, spaces, hyphens, and letters that look like digits do not matter. */
export function readCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}
