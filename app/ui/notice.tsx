import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { Tone } from './tag';

const tones: Record<Tone, string> = {
  jade: 'border-jade/30 bg-jade-soft',
  amber: 'border-amber/30 bg-amber-soft',
  seal: 'border-seal/30 bg-seal-soft',
  indigo: 'border-indigo/25 bg-indigo-soft',
  plain: 'border-line bg-sunken',
};

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  /** `alert` interrupts a screen reader (an error after an action), `status` waits its turn. */
  role?: 'alert' | 'status' | 'note';
  className?: string;
  children?: ReactNode;
}

export function Notice({ tone = 'plain', title, role = 'note', className, children }: NoticeProps) {
  return (
    <div role={role} className={classNames('rounded-md border px-4 py-3', tones[tone], className)}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={title ? 'mt-1 text-ink-2' : ''}>{children}</div>}
    </div>
  );
}
