/** The parts of the workbench whose size can be changed, and in what it is counted. */
export type Sized = 'brief' | 'tables' | 'query';
export type Closable = 'brief' | 'tables' | 'output';

/** What somebody has made of the workbench's layout; what is absent is as it comes. */
export interface BenchLayout {
  /** `brief` and `tables` in pixels of width, `query` in per cent of the height it shares with the output. */
  sizes: Partial<Record<Sized, number>>;
  closed: readonly Closable[];
}

export const layoutKey = 'shuyu:bench';
export const asItComes: BenchLayout = { sizes: {}, closed: [] };

export const bounds: Readonly<Record<Sized, { min: number; max: number; unit: 'px' | '%'; step: number }>> = {
  brief: { min: 200, max: 640, unit: 'px', step: 16 },
  tables: { min: 160, max: 480, unit: 'px', step: 16 },
  query: { min: 15, max: 85, unit: '%', step: 3 },
};

const sizedParts = ['brief', 'tables', 'query'] as const satisfies readonly Sized[];
const closableParts = ['brief', 'tables', 'output'] as const satisfies readonly Closable[];

export function within(part: Sized, size: number): number {
  const { min, max } = bounds[part];
  return Math.round(Math.min(max, Math.max(min, size)));
}

/** What the browser has kept; a broken text is no layout. */
export function parseLayout(text: string | null): BenchLayout {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null) return asItComes;
    const sizes: BenchLayout['sizes'] = {};
    const given: object = 'sizes' in kept && typeof kept.sizes === 'object' && kept.sizes !== null ? kept.sizes : {};
    for (const [part, size] of Object.entries(given)) {
      const known = sizedParts.find(each => each === part);
      if (known && typeof size === 'number' && Number.isFinite(size)) sizes[known] = within(known, size);
    }
    const closed = 'closed' in kept && Array.isArray(kept.closed) ? kept.closed : [];
    return { sizes, closed: closableParts.filter(part => closed.includes(part)) };
  } catch {
    return asItComes;
  }
}

/** The size after a key on the separator; undefined when the key is not one of its own. `sign` is −1 where the part lies behind the separator. */
export function sizeAfterKey(
  part: Sized,
  { key, far, size, sign }: { key: string; far: boolean; size: number; sign: 1 | -1 },
): number | undefined {
  const { min, max, step } = bounds[part];
  const by = step * (far ? 4 : 1);
  if (key === 'Home') return min;
  if (key === 'End') return max;
  if (key === 'ArrowRight' || key === 'ArrowDown') return within(part, size + by * sign);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return within(part, size - by * sign);
  return undefined;
}

/**
 * Run while the page is being read, before the panes are drawn, so that they stand at once where they stood. It does what `showLayout` of
 * use-bench-layout.ts does, as a text: no script of ours has arrived by then.
 */
export const layoutScript = `try{const{sizes:s={},closed:c=[]}=JSON.parse(localStorage.getItem('${layoutKey}'))||{},r=document.documentElement;for(const p of ['brief','tables','query'])if(typeof s[p]==='number')r.style.setProperty('--bench-'+p,s[p]+(p==='query'?'%':'px'));for(const p of ['brief','tables','output'])if(c.includes(p))r.setAttribute('data-no-'+p,'')}catch{}`;
