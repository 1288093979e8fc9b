/** A drawing of figures: categories or moments along one axis, series of values along the other. */
export interface DataDrawing {
  title: string;
  kind: 'line' | 'bar' | 'stacked' | 'scatter';
  /** What stands along the horizontal axis. */
  xName: string;
  /** What the values are; '' where the legend says it. */
  yName: string;
  /** One for each value of a series; empty for points. */
  labels: string[];
  series: DataSeries[];
  /** How a value is written. */
  format: (value: number) => string;
  /** How a point's place along the horizontal axis is written. */
  formatX: (value: number) => string;
}

export interface DataSeries {
  name: string;
  /** Null is a gap, not nothing. */
  values: (number | null)[];
  /** Instead of values: places on two axes of numbers. */
  points?: { x: number; y: number }[];
}
