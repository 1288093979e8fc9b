/**
 * Whether an IP address (v4 or v6, as text) may lie inside somebody's network or on the machine itself: a server that calls addresses
 * people type must not be talked into calling those. Ranges of the IANA special-purpose registries (RFC 6890). What is no address counts
 * as private.
 */
export function isPrivateAddress(address: string): boolean {
  const v4 = parseV4(address);
  if (v4) return isPrivateV4(v4);
  const groups = parseV6(address.split('%')[0] ?? '');
  return groups ? isPrivateV6(groups) : true;
}

function parseV4(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some(part => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return parts.map(Number);
}

function isPrivateV4([a = 0, b = 0, c = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100 && b >= 64 && b < 128) return true;
  if (a === 169 && b === 254) return true;
  if (a === 172 && b >= 16 && b < 32) return true;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return true;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return true;
  return a === 203 && b === 0 && c === 113;
}

/** Eight groups of sixteen bits. */
function parseV6(text: string): number[] | undefined {
  const tail = text.slice(text.lastIndexOf(':') + 1);
  const v4 = parseV4(tail);
  const plain = v4 ? text.slice(0, text.lastIndexOf(':') + 1) + hexPair(v4) : text;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const [head, rest] = halves.map(half => (half === '' ? [] : half.split(':')));
  const missing = 8 - (head?.length ?? 0) - (rest?.length ?? 0);
  if (rest === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...(head ?? []), ...Array.from({ length: rest ? missing : 0 }, () => '0'), ...(rest ?? [])];
  return groups.every(group => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map(group => Number.parseInt(group, 16)) : undefined;
}

function hexPair([a = 0, b = 0, c = 0, d = 0]: number[]): string {
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function isPrivateV6(groups: number[]): boolean {
  const [first = 0, second = 0] = groups;
  const embedded = (index: number): number[] => {
    const [high = 0, low = 0] = groups.slice(index);
    return [high >> 8, high & 255, low >> 8, low & 255];
  };
  // An IPv4 address in other clothes: mapped, compatible, NAT64, 6to4. Loopback and "any" are among the compatible ones.
  if (groups.slice(0, 5).every(group => group === 0)) return groups[5] === 0xffff || groups[5] === 0 ? isPrivateV4(embedded(6)) : true;
  if (first === 0x64 && second === 0xff9b) return isPrivateV4(embedded(6));
  if (first === 0x2002) return isPrivateV4(embedded(1));
  // Only 2000::/3 is routed in public, without documentation (2001:db8::/32) and Teredo (2001::/32).
  if (first < 0x2000 || first > 0x3fff) return true;
  return first === 0x2001 && (second === 0xdb8 || second === 0);
}
