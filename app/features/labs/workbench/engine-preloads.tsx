import { engineAddresses } from '../engine-address';
import type { LabData } from '../use-lab-engine';

/** Lets the browser fetch the engine and the data together with the page, before any script of ours runs. */
export function EnginePreloads({ data }: { data: LabData | undefined }) {
  return (
    <>
      {/* The worker fetches these, out of the browser's cache; what is preloaded must be used by the page itself. */}
      <link rel="prefetch" as="fetch" href={engineAddresses.module} crossOrigin="anonymous" />
      <link rel="prefetch" as="script" href={engineAddresses.worker} />
      {data && <link rel="preload" as="fetch" href={data.url} crossOrigin="anonymous" />}
    </>
  );
}
