/** Servers and proxies refuse longer addresses; a query this long is copied by hand. */
const longestAddress = 6_000;

/** The playground with this query in its editor; undefined when the query is too long for an address. */
export function playgroundLink(sql: string): string | undefined {
  const address = `/playground?sql=${encodeURIComponent(sql)}`;
  return address.length <= longestAddress ? address : undefined;
}
