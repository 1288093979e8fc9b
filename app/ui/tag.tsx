import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'jade' | 'amber' | 'seal' | 'indigo' | 'plain';

const tones: Record<Tone, string> = {
  jade: 'bg-jade-soft text-jade',
  amber: 'bg-amber-soft text-amber',
  seal: 'bg-seal-soft text-seal',
  indigo: 'bg-indigo-soft text-indigo',
  plain: 'bg-sunken text-ink-2',
};

/** Shapes that tell states apart without colour. */
const shapes = { circle: '●', triangle: '▲', square: '■', ring: '○', diamond: '◆', check: '✓', cross: '✕' } as const;

export type Shape = keyof typeof shapes;

interface TagProps {
  tone?: Tone;
  /** With a state, always: status is word + shape + colour. */
  shape?: Shape;
  className?: string;
  children: ReactNode;
}

export function Tag({ tone = 'plain', shape, className, children }: TagProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {shape && <span aria-hidden>{shapes[shape]}</span>}
      {children}
    </span>
  );
}
