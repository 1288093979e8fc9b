import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useText } from '~/i18n/use-text';
import { messages } from './messages';

/** A page that comes sooner than this needs no sign: the bar would only flicker. */
const patienceMs = 150;

/** A thin line at the top of the window while the next page, or the answer to a form, is on its way. */
export function NavigationProgress() {
  const t = useText(messages);
  const underWay = useNavigation().state !== 'idle';
  const slow = useLongerThan(patienceMs, underWay);
  if (!slow) return null;
  return (
    <div role="progressbar" aria-label={t.loading} className="fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden bg-indigo-soft">
      <div className="h-full w-2/5 animate-underway bg-indigo motion-reduce:w-full motion-reduce:animate-none" />
    </div>
  );
}

function useLongerThan(milliseconds: number, active: boolean): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!active) return setPassed(false);
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, active]);
  return active && passed;
}
