import type { HTMLAttributes } from 'react';
import { classNames } from './class-names';

export function Card({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div className={classNames('rounded-md border border-line bg-surface shadow-card', className)} {...rest} />;
}
