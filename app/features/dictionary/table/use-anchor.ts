import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';

/**
 * The part of the page that the address names (`#paid_at`), without the `#`. The server does not see it, and the browser's own `:target`
 * does not follow links inside the page.
 */
export function useAnchor(): string {
  const { hash } = useLocation();
  const [anchor, setAnchor] = useState('');
  useEffect(() => setAnchor(hash.slice(1)), [hash]);
  return anchor;
}
