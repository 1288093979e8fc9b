import { Suspense, lazy, useEffect, useState } from 'react';
import { SqlPieces } from '~/ui/sql-block';
import { highlightSql } from '~/ui/sql-highlight';
import { useEngineState } from '../use-tab-engine';
import type { SqlEditorProps } from './editor-props';

const SqlEditor = lazy(async () => ({ default: (await import('./sql-editor.client')).SqlEditor }));

/** The engine is given this long before the editor comes into its way, and then the first query this long to show its rows. */
const patienceMs = 4_000;
const firstQueryMs = 400;

/** The editor, and until it is there the same text in the same place. It comes after the engine, which is most of the work, or when it is touched. */
export function SqlField(props: SqlEditorProps) {
  const [touched, setTouched] = useState(false);
  const isTime = useEditorTime();
  const still = <StillSql sql={props.value} />;
  return (
    <div className="h-full min-h-0 bg-surface" onPointerDown={() => setTouched(true)} onFocus={() => setTouched(true)}>
      {isTime || touched ? <Suspense fallback={still}>{<SqlEditor {...props} autoFocus={props.autoFocus || touched} />}</Suspense> : still}
    </div>
  );
}

/** Only a browser can hold the editor; the server sends the text. */
function useEditorTime(): boolean {
  const { phase } = useEngineState('loading');
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), phase === 'loading' ? patienceMs : phase === 'ready' ? firstQueryMs : 0);
    return () => clearTimeout(timer);
  }, [phase]);
  return isTime;
}

/** The measures are those of editor-look.client.ts, so that nothing moves when the editor takes over. */
function StillSql({ sql }: { sql: string }) {
  return (
    <pre
      tabIndex={0}
      className="h-full overflow-hidden py-[14px] font-mono text-[13.5px] leading-[1.75] pointer-coarse:text-[16px] [font-variant-ligatures:none]"
    >
      {highlightSql(sql).map((pieces, i) => (
        <span key={i} className="grid grid-cols-[46px_1fr]">
          <span aria-hidden className="pr-3 text-right text-ink-3 select-none">
            {i + 1}
          </span>
          <span className="min-w-0 pr-4 pl-0.5 break-words whitespace-pre-wrap">
            {pieces.length > 0 ? <SqlPieces pieces={pieces} /> : ' '}
          </span>
        </span>
      ))}
    </pre>
  );
}
