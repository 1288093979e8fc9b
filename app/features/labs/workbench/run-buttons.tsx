import { ChevronDown, Play, Square } from 'lucide-react';
import { Suspense } from 'react';
import { useText } from '~/i18n/use-text';
import { Button, Keys } from '~/ui/button';
import { late } from '~/ui/late';
import { useLate } from '~/ui/use-late';
import { messages } from '../editor/messages';
import { keyLabel } from './shortcuts';
import { useIsMac } from './use-is-mac';
import type { Workbench } from './use-workbench';

const fetchRunMenu = () => import('./run-menu');
const RunMenu = late(async () => (await fetchRunMenu()).RunMenu);

export interface RunButtonsProps {
  bench: Workbench;
  isSelecting: boolean;
}

/** Runs what is selected, or everything; its menu also the statement at the cursor. While something runs, the button that stops it. */
export function RunButtons({ bench, isSelecting }: RunButtonsProps) {
  const t = useText(messages);
  const isMac = useIsMac();
  const keys = (key: string) => keyLabel(key, { isMac, click: t.click });
  if (bench.running) {
    return (
      <Button tone="danger" onClick={bench.stop}>
        <Square aria-hidden className="size-3.5" />
        {t.stop}
      </Button>
    );
  }
  return (
    <div className="flex">
      <Button onClick={() => void bench.runQuery()} className="rounded-r-none">
        <Play aria-hidden className="size-3.5" />
        {isSelecting ? t.runSelection : t.run}
        <Keys>{keys('Mod-Enter')}</Keys>
      </Button>
      <LateRunMenu bench={bench} isSelecting={isSelecting} />
    </div>
  );
}

function LateRunMenu(props: RunButtonsProps) {
  const t = useText(messages);
  const { wanted, trigger } = useLate(fetchRunMenu);
  const button = (
    <Button aria-label={t.runMenu} aria-haspopup="menu" aria-expanded={false} className="-ml-px rounded-l-none px-2" {...trigger}>
      <ChevronDown aria-hidden className="size-3.5" />
    </Button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <RunMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
