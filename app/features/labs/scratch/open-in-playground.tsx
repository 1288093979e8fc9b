import { SquareTerminal } from 'lucide-react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from './messages';
import { longestScratchName } from './scratch';
import { useScratches } from './use-scratches';

/** Takes a query along into a new tab of the playground. */
export function OpenInPlayground({ sql, name }: { sql: string; name: string }) {
  const t = useText(messages);
  const { act, trouble } = useScratches();
  const words = trouble ? t[trouble] : t.openInPlayground;
  return (
    <Button
      tone="quiet"
      size="small"
      title={words}
      onClick={() => void act({ kind: 'add', name: name.slice(0, longestScratchName), sql })}
      className="px-2 pointer-coarse:min-h-10"
    >
      <SquareTerminal aria-hidden className="size-4" />
      <span role="status" className={trouble ? 'text-seal' : '@max-[60rem]/head:sr-only'}>
        {words}
      </span>
    </Button>
  );
}
