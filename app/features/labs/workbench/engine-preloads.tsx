import { headStartScript } from '~/engine/head-start';
import { useNonce } from '~/ui/use-nonce';
import { engineAddresses } from '~/engine/engine-files';
import { useKeepPage } from '../offline/use-offline';
import type { LabData } from '../use-lab-engine';
import type { EngineStart } from '../use-tab-engine';

const headStart = { __html: headStartScript(engineAddresses) };

interface EnginePreloadsProps {
  data: LabData | undefined;
  needed: readonly string[];
  /** Whose page this is: it is kept for them, for a time without the network. */
  person: string;
}

/**
 * Starts the engine and fetches the data of the tables it will need together with the page, before any script of ours has arrived. What the
 * first link says tells use-lab-engine to go on from there without waiting for the page to come alive. A page reached by a link does not run
 * the script: there the engine starts in the ordinary way.
 */
export function EnginePreloads({ data, needed, person }: EnginePreloadsProps) {
  const nonce = useNonce();
  useKeepPage(person);
  if (!data) return null;
  const { file } = data;
  const start: EngineStart = { file, needed };
  return (
    <>
      {/* An async module waits for no stylesheet. The browser hides nonces from HTML, so the two sides never look equal. */}
      {/* oxlint-disable-next-line react/no-danger -- a constant of ours; as a child React would escape it */}
      <script type="module" async nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={headStart} />
      <link rel="preload" as="fetch" href={file.frame.url} crossOrigin="anonymous" data-engine-start={JSON.stringify(start)} />
      {needed.map(table => {
        const part = file.tables[table];
        return part && <link key={table} rel="preload" as="fetch" href={part.url} crossOrigin="anonymous" />;
      })}
    </>
  );
}
