import { NavLink } from '@remix-run/react';
import { useText } from '~/i18n/use-text';
import { classNames } from './class-names';
import { messages } from './messages';

/** The two books of the data: what the tables hold, and what is computed from them. */
export function DataSections({ className }: { className?: string }) {
  const t = useText(messages);
  const sections = [
    { to: '/data/dictionary', name: t.dictionary },
    { to: '/metrics', name: t.metricCatalogue },
  ];
  return (
    <nav aria-label={t.data} className={classNames('mb-4 flex gap-5 border-b border-line text-sm', className)}>
      {sections.map(({ to, name }) => (
        <NavLink
          key={to}
          to={to}
          prefetch="intent"
          className={({ isActive }) =>
            classNames(
              '-mb-px border-b-2 py-2 whitespace-nowrap',
              isActive ? 'border-indigo font-semibold text-indigo' : 'border-transparent text-ink-2 hover:text-ink',
            )
          }
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
