import { headStartScript } from '~/engine/head-start';
import { useNonce } from '~/ui/use-nonce';
import { engineAddresses } from '../engine-address';
import type { LabData } from '../use-lab-engine';

const headStart = { __html: headStartScript(engineAddresses) };

/**
 * Starts the engine and fetches the data together with the page, before any script of ours has arrived. The size on the link tells
 * use-lab-engine to go on from there without waiting for the page to come alive. A page reached by a link does not run the script: there
 * the engine starts in the ordinary way.
 */
export function EnginePreloads({ data }: { data: LabData | undefined }) {
  const nonce = useNonce();
  if (!data) return null;
  return (
    <>
      {/* An async module waits for no stylesheet. The browser hides nonces from HTML, so the two sides never look equal. */}
      {/* oxlint-disable-next-line react/no-danger -- a constant of ours; as a child React would escape it */}
      <script type="module" async nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={headStart} />
      <link rel="preload" as="fetch" href={data.url} crossOrigin="anonymous" data-engine-bytes={data.bytes} />
    </>
  );
}
