/**
 * SVG of the repository, made fit to stand inside a page next to others: without its XML head, and with ids of its own, because two figures
 * may both have an arrow called `arrow`.
 */
export function figureMarkup(svg: string, name: string): string {
  const prefix = `${name.replace(/\W+/g, '-')}-`;
  return svg
    .replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/g, '')
    .replace(/(?<=\s)id="([^"]+)"/g, (_, id: string) => `id="${prefix}${id}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${prefix}${id})`)
    .replace(/(?<=\s)((?:xlink:)?href)="#([^"]+)"/g, (_, attribute: string, id: string) => `${attribute}="#${prefix}${id}"`)
    .trim();
}
