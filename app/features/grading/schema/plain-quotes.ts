/**
 * The text with MySQL's and SQL Server's quoted names (`` `order` ``, `[order]`) in standard double quotes, and without MySQL's `#` comments. What stands
 * in strings, in double quotes or in comments stays as it is.
 */
export function withStandardQuotes(sql: string): string {
  return sql.replace(piece, (found, ...groups: unknown[]) => {
    const [backticked, bracketed, hash] = groups;
    if (typeof backticked === 'string') return quoted(backticked.replaceAll('``', '`'));
    if (typeof bracketed === 'string') return quoted(bracketed);
    return typeof hash === 'string' ? ' ' : found;
  });
}

/** Brackets are a name only where they hold one and do not follow a name, as an array's type or an element does. */
const piece =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|`((?:[^`]|``)+)`|(?<![\w\])"])\[([A-Za-z_][\w ]*)\]|(?<=^|\s)(#[^\n]*)/g;

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
