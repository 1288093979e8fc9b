import { useEffect, useState } from 'react';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import type { LessonView } from './lesson-view';
import { messages } from './messages';

/** Where the reader is in the lesson, beside the text on wide windows. */
export function TableOfContents({ headings }: LessonView['content']) {
  const t = useText(messages);
  const current = useCurrentHeading(headings);
  if (headings.length < 2) return null;
  return (
    <nav
      aria-label={t.contents}
      className="sticky top-22 hidden max-h-[calc(100vh-7rem)] w-56 shrink-0 overflow-y-auto py-1 min-[1200px]:block"
    >
      <p className="mb-2 text-sm font-semibold text-ink-3">{t.contents}</p>
      <ul className="border-l border-line text-sm">
        {headings.map(({ id, text, depth }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              className={classNames(
                '-ml-px block border-l-2 border-transparent py-1 pl-3 text-ink-3 hover:text-ink',
                depth === 3 && 'pl-6',
                id === current && 'border-indigo font-semibold text-indigo',
              )}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The last heading above the upper third of the window. Listens to the window's scrolling. */
function useCurrentHeading(headings: { id: string }[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    function look() {
      const line = window.innerHeight / 3;
      const passed = headings.findLast(({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < line);
      setCurrent(passed?.id ?? headings[0]?.id);
    }
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [headings]);
  return current;
}
