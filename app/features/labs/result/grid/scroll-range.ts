/**
 * Scrolling through more pixels than a browser's element can be high (Firefox stops at 17 million). Up to `tallest` the scroll bar and the
 * rows move together; beyond, the bar's way stands for a longer one: small steps move the rows pixel by pixel, a drag of the bar moves them in
 * proportion.
 */
export interface ScrollRange {
  /** Height of all rows, in pixels. */
  content: number;
  /** Height of the rows in view, in pixels. */
  view: number;
}

export interface ScrollPlace {
  /** Where the browser's bar stands, in pixels. */
  bar: number;
  /** The first visible pixel of the rows. */
  top: number;
}

export const tallest = 6_000_000;

/** The height the element gets. */
export function barLength(range: ScrollRange): number {
  return Math.min(range.content, tallest);
}

/** Where the rows stand after the bar has moved. A `bar` other than the given one asks for the bar to be put there. */
export function afterScroll(place: ScrollPlace, bar: number, range: ScrollRange): ScrollPlace {
  const { mostBar, mostTop } = ends(range);
  if (range.content <= tallest) return { bar, top: bar };
  if (bar <= 0) return { bar, top: 0 };
  if (bar >= mostBar) return { bar, top: mostTop };
  const step = bar - place.bar;
  if (Math.abs(step) > range.view) return { bar, top: (bar / mostBar) * mostTop };
  const top = place.top + step;
  if (top <= 0) return { bar: 0, top: 0 };
  return top >= mostTop ? { bar: mostBar, top: mostTop } : { bar, top };
}

/** The place that shows a pixel of the rows first. */
export function placeOf(top: number, range: ScrollRange): ScrollPlace {
  const { mostBar, mostTop } = ends(range);
  const within = Math.min(Math.max(0, top), mostTop);
  if (range.content <= tallest) return { bar: within, top: within };
  return { bar: (within / mostTop) * mostBar, top: within };
}

/** The least move that brings a stretch of the rows into view. */
export function placeShowing({ from, to }: { from: number; to: number }, place: ScrollPlace, range: ScrollRange): ScrollPlace {
  if (from < place.top) return placeOf(from, range);
  return to > place.top + range.view ? placeOf(to - range.view, range) : place;
}

function ends(range: ScrollRange): { mostBar: number; mostTop: number } {
  return { mostBar: Math.max(0, barLength(range) - range.view), mostTop: Math.max(0, range.content - range.view) };
}
