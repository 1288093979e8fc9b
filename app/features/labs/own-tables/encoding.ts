/** The encodings a CSV file of a Chinese office comes in. GB18030 holds GBK and GB2312. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** The most likely encoding of a text file: what its byte-order mark says, UTF-16 where zero bytes stand, UTF-8 where it is faultless, else GB18030. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16Order(bytes.subarray(0, 65_536)) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
}

/** No text in UTF-8 or GB18030 holds a zero byte; in UTF-16 every comma and line break has one, before it or after. */
function utf16Order(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The text without its byte-order mark. What cannot be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** True when characters could not be read: the encoding is another one, or the file is damaged. */
export function hasUnreadable(text: string): boolean {
  return text.includes('\ufffd');
}
