/** The components prose may use. What each shows is the page's affair; anything else in a text is a spelling mistake. */
export const proseComponents = ['Query', 'Lab', 'Quiz', 'Callout', 'Figure', 'Metric', 'Term', 'Value'] as const;

/** A heading of the second or third level, for a table of contents. */
export interface ProseHeading {
  id: string;
  text: string;
  depth: 2 | 3;
}

/** A component as a text uses it, with its written attributes. */
export interface ProseElement {
  name: string;
  attributes: Record<string, string>;
  /** Counted from 1. */
  line: number;
}

interface Point {
  line: number;
  column: number;
  /** Characters from the start of the file. */
  offset?: number;
}

interface Place {
  start: Point;
  end: Point;
}

interface Attribute {
  type: string;
  name?: string;
  value?: string | { value: string } | null;
  position?: Place;
}

/** As much of an mdast or hast node as is looked at here. */
interface TreeNode {
  type: string;
  name?: string | null;
  tagName?: string;
  value?: string;
  properties?: { id?: unknown };
  attributes?: Attribute[];
  children?: TreeNode[];
  position?: Place;
}

/** As much of a VFile as is used here. */
interface TextFile {
  value: unknown;
  /** Marks the file as broken at a place. */
  fail(reason: string, place?: Place): never;
}

/**
 * A remark plugin that keeps a text prose: it refuses imports, exports, computed values and unknown components, and notes every component
 * used in `found`, so that a page can check that what it names exists. Texts in backticks keep their indentation, which MDX would take away.
 */
export function keepToProse(found: ProseElement[]) {
  return () =>
    (tree: TreeNode, file: TextFile): void =>
      visit(tree, node => {
        const problem = problemOf(node);
        if (problem) file.fail(problem, node.position);
        for (const attribute of node.attributes ?? []) attribute.value = writtenText(attribute, String(file.value));
        if (isComponent(node)) found.push({ name: node.name, attributes: attributesOf(node), line: node.position?.start.line ?? 1 });
      });
}

/** A rehype plugin, after rehype-slug, that notes the headings of levels 2 and 3 in `found`. */
export function collectHeadings(found: ProseHeading[]) {
  return () => (tree: TreeNode) =>
    visit(tree, node => {
      const id = node.properties?.id;
      if (typeof id !== 'string') return;
      if (node.tagName === 'h2') found.push({ id, text: textOf(node), depth: 2 });
      if (node.tagName === 'h3') found.push({ id, text: textOf(node), depth: 3 });
    });
}

function problemOf(node: TreeNode): string | undefined {
  if (node.type === 'mdxjsEsm') return 'a text may not import or export anything';
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return isComment(node.value ?? '') ? undefined : 'a text may not compute anything; write \\{ for a brace';
  if (isComponent(node) && !proseComponents.some(name => name === node.name))
    return `there is no component <${node.name}>; there are ${proseComponents.join(', ')}`;
  const computed = node.attributes?.find(({ type, value }) => type !== 'mdxJsxAttribute' || !isWritten(value));
  return computed && `the attribute ${computed.name ?? '{…}'} must be a text in quotes or backticks`;
}

function isComponent(node: TreeNode): node is TreeNode & { name: string } {
  return node.type.startsWith('mdxJsx') && /^[A-Z]/.test(node.name ?? '');
}

function isComment(expression: string): boolean {
  return /^\s*(?:\/\*[^]*\*\/\s*)?$/.test(expression);
}

function isWritten(value: string | { value: string } | null | undefined): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return /^`(?:[^`\\$]|\\[^]|\$(?!\{))*`$/.test(value.value.trim());
}

/** The text of an attribute as its author wrote it: between the backticks of the source where there are any. */
function writtenText({ value, position }: Attribute, source: string): string | null | undefined {
  if (typeof value !== 'object' || value === null) return value;
  const written = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const quoted = written.slice(written.indexOf('`') + 1, written.lastIndexOf('`'));
  return quoted.replace(/\\([`\\$])/g, '$1');
}

function attributesOf({ attributes = [] }: TreeNode): Record<string, string> {
  return Object.fromEntries(attributes.map(({ name = '', value }) => [name, typeof value === 'string' ? value : '']));
}

function visit(node: TreeNode, see: (node: TreeNode) => void): void {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}

function textOf(node: TreeNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}
