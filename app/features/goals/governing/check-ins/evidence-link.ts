/** The address of an evidence as it will be stored: http(s), nobody's name or password in it. Undefined for everything else. */
export function evidenceLink(typed: string): string | undefined {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return undefined;
  return url.href.length <= maxLength ? url.href : undefined;
}

const maxLength = 2_000;

/** The address as it is shown: without scheme, cut in the middle of nowhere only when it is very long. */
export function evidenceTitle(href: string): string {
  const { host, pathname } = new URL(href);
  const text = `${host}${pathname === '/' ? '' : decoded(pathname)}`;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
