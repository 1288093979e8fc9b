/** Sizes of a drawn table in pixels, as the layout counts them and the drawing keeps them. */
export const headHeight = 42;
export const rowHeight = 20;
/** For the marks of a key and of a reference. */
export const badgeWidth = 34;
