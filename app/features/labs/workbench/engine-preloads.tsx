import { engineModuleAddress } from '../engine-address';
import type { LabData } from '../use-lab-engine';

/** Lets the browser fetch the engine and the data together with the page, before any script of ours runs. */
export function EnginePreloads({ data }: { data: LabData | undefined }) {
  return (
    <>
      <link rel="preload" as="fetch" href={engineModuleAddress} crossOrigin="anonymous" />
      {data && <link rel="preload" as="fetch" href={data.url} crossOrigin="anonymous" />}
    </>
  );
}
