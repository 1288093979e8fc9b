/** Fonts as the diagram uses them: the width of a character as a share of the font size. */
const charWidth = { mono: 0.6, sans: 0.56, wide: 1 };
/** The ellipsis too: beside Chinese it comes from the Chinese font. */
const wideCharacter = /[\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

interface Font {
  /** Pixels. */
  size: number;
  family: 'mono' | 'sans';
}

/** About how many pixels wide a text is. SVG does not lay out text, and the server has no fonts to ask. */
export function textWidth(text: string, { size, family }: Font): number {
  return [...text].reduce((sum, character) => sum + (wideCharacter.test(character) ? charWidth.wide : charWidth[family]) * size, 0);
}

/** The text, or as much of it as the width allows and an ellipsis; nothing where not even two characters fit. */
export function fitText(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, font) > width) characters.pop();
  return characters.length > 1 ? `${characters.join('').trimEnd()}…` : '';
}
