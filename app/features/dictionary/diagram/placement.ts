import { Graph, layout } from '@dagrejs/dagre';

export interface Point {
  x: number;
  y: number;
}

interface Box {
  name: string;
  width: number;
  height: number;
}

/** A reference between two different boxes. */
interface Link {
  id: string;
  /** The box that refers. */
  from: string;
  to: string;
}

export interface Placement {
  width: number;
  height: number;
  centres: Map<string, Point>;
  /** Where the line of a link passes other columns of boxes, by its id. */
  bends: Map<string, Point[]>;
}

interface Graphic {
  boxes: readonly Box[];
  links: readonly Link[];
}

const spacing = { nodesep: 20, edgesep: 14, ranksep: 84, marginx: 30, marginy: 12 };
/** What a window of 1440 pixels shows beside the list. */
const fitsWidth = 1080;

/**
 * Places boxes in columns, those referred to before those that refer: dagre's layered layout (Gansner et al. 1993, Brandes & Köpf 2001).
 * Boxes that nobody refers to may stand on either side of what they refer to; one after the other, each changes sides if
 * that makes the whole better.
 */
export function place(graphic: Graphic): Placement {
  const ends = graphic.boxes.filter(({ name }) => !graphic.links.some(({ to }) => to === name)).map(({ name }) => name);
  let before: string[] = [];
  let best = layered(graphic, before);
  for (const name of ends) {
    const placement = layered(graphic, [...before, name]);
    if (cost(placement) >= cost(best)) continue;
    before = [...before, name];
    best = placement;
  }
  return best;
}

/** Lower is better: the height to scroll through, then the way of the lines; not fitting the window is worse than any height. */
function cost({ width, height, bends }: Placement): number {
  const length = [...bends.values()].reduce((sum, points) => sum + lengthOf(points), 0);
  return height + 10 * Math.max(0, width - fitsWidth) + length / 40;
}

function lengthOf(points: Point[]): number {
  return points.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - (points[i]?.x ?? x), y - (points[i]?.y ?? y)), 0);
}

/** `before` are the boxes that stand before what they refer to. */
function layered({ boxes, links }: Graphic, before: readonly string[]): Placement {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ...spacing });
  for (const { name, width, height } of boxes) graph.setNode(name, { width, height });
  const directed = links.map(({ id, from, to }) => (before.includes(from) ? { id, tail: from, head: to } : { id, tail: to, head: from }));
  for (const { id, tail, head } of directed) graph.setEdge(tail, head, {}, id);
  layout(graph);
  const frame: unknown = graph.graph();
  return {
    width: Math.ceil(numberIn(frame, 'width')),
    height: Math.ceil(numberIn(frame, 'height')),
    centres: new Map(boxes.map(({ name }) => [name, pointOf(graph.node(name))])),
    bends: new Map(directed.map(({ id, tail, head }) => [id, pointsOf(graph.edge(tail, head, id))])),
  };
}

// dagre writes its results into untyped labels.
function pointsOf(edge: unknown): Point[] {
  const points: unknown = typeof edge === 'object' && edge !== null && 'points' in edge ? edge.points : undefined;
  return Array.isArray(points) ? points.map(pointOf) : [];
}

function pointOf(label: unknown): Point {
  return { x: numberIn(label, 'x'), y: numberIn(label, 'y') };
}

function numberIn(label: unknown, name: 'x' | 'y' | 'width' | 'height'): number {
  const found: unknown = typeof label === 'object' && label !== null ? Reflect.get(label, name) : undefined;
  if (typeof found !== 'number') throw new Error(`the layout gave no ${name}`);
  return found;
}
