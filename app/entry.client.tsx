import { RemixBrowser } from '@remix-run/react';
import { setNonce } from 'get-nonce';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { cspNonce } from './ui/csp-nonce';
import { preloadTextsOfPage } from './ui/mdx-content';

// Radix adds a style element when it locks scrolling; the policy lets it only with the page's nonce.
setNonce(cspNonce());

await preloadTextsOfPage();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
