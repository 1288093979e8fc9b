import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { DataDrawing } from '~/ui/data-drawing';

interface LazyChartProps {
  drawing: DataDrawing;
  /** What the chart says, in a sentence: for those who do not see it. */
  label: string;
  /** The same figures as a table. */
  children?: ReactNode;
}

type Canvas = ComponentType<{ drawing: DataDrawing; label: string }>;

/** A chart whose drawing needs the browser and arrives after the page, so its height is reserved. */
export function LazyChart({ drawing, label, children }: LazyChartProps) {
  const [canvas, setCanvas] = useState<{ component: Canvas }>();
  useEffect(() => {
    let wanted = true;
    void import('~/ui/data-chart.client').then(({ DataCanvas }) => wanted && setCanvas({ component: DataCanvas }));
    return () => {
      wanted = false;
    };
  }, []);
  const Canvas = canvas?.component;
  return (
    <figure className="grid min-w-0 gap-2">
      <div className="relative h-64 min-w-0">{Canvas && <Canvas drawing={drawing} label={label} />}</div>
      <figcaption className="sr-only">{label}</figcaption>
      {children}
    </figure>
  );
}
