import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { messages } from './messages';
import type { RunWish } from './past-run';
import { RunEntry } from './run-entry';
import { proposedName } from './snippet';
import { useFoundRuns } from './use-found-runs';
import type { FoundRuns } from './use-found-runs';
import type { RunMemory } from './use-run-history';
import type { Snippets } from './use-snippets';

interface HistoryPanelProps {
  memory: RunMemory;
  snippets: Snippets;
  open(sql: string): void;
}

/** Everything that was run, to look for, to take back, to keep and to delete. */
export function HistoryPanel({ memory, snippets, open }: HistoryPanelProps) {
  const t = useText(messages);
  const [wish, setWish] = useState<RunWish>({ text: '' });
  const [refused, setRefused] = useState(false);
  const keptBy = useMemo(() => new Map((snippets.list ?? []).map(({ sql, id }) => [sql, id])), [snippets.list]);
  const starred = useMemo(() => new Set(keptBy.keys()), [keptBy]);
  const found = useFoundRuns(memory, { wish, starred });
  const told = (done: boolean) => setRefused(!done);
  const star = (sql: string) => {
    const id = keptBy.get(sql);
    return snippets.act(id ? { kind: 'forget', id } : { kind: 'keep', name: proposedName(sql).slice(0, 80) || '-', sql, note: '' });
  };
  const isFiltered = wish.text.trim() !== '' || wish.labSlug !== undefined || wish.only !== undefined;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Filters wish={wish} setWish={setWish} labs={found.labs} />
      {found.from === 'here' && <Notice tone="amber" role="status" className="mx-5 mb-2 text-sm" title={t.fromHereOnly} />}
      {refused && <Notice tone="seal" role="alert" className="mx-5 mb-2 text-sm" title={t.needsServer} />}
      <ul aria-label={t.historyTab} className="min-h-0 flex-1 overflow-auto border-t border-line">
        {found.runs.map(run => (
          <RunEntry
            key={run.id}
            run={run}
            labs={found.labs}
            starred={starred.has(run.sql)}
            open={open}
            star={() => void star(run.sql).then(told)}
            forget={() => void found.forget(run).then(told)}
          />
        ))}
        {found.runs.length === 0 && (
          <li className="px-5 py-10 text-center text-ink-3">
            {found.from === 'loading' ? t.loading : isFiltered ? t.noRunsFound : t.noRunsYet}
          </li>
        )}
        {found.more && (
          <li className="grid place-items-center py-4">
            <Button size="small" onClick={found.more}>
              {t.loadMore}
            </Button>
          </li>
        )}
      </ul>
      {found.runs.length > 0 && <ForgetAll forgetAll={() => void found.forgetAll().then(told)} />}
    </div>
  );
}

const control = 'min-h-9 rounded-sm border border-control bg-surface px-2.5 text-sm placeholder:text-ink-3 pointer-coarse:min-h-11';

function Filters({ wish, setWish, labs }: { wish: RunWish; setWish(wish: RunWish): void; labs: FoundRuns['labs'] }) {
  const t = useText(messages);
  const pick = useLocalized();
  return (
    <div className="grid grid-cols-2 gap-2 px-5 py-3">
      <input
        type="search"
        value={wish.text}
        onChange={event => setWish({ ...wish, text: event.target.value })}
        aria-label={t.searchRuns}
        placeholder={t.searchRuns}
        className={`${control} col-span-2 w-full`}
      />
      <select
        aria-label={t.whichLab}
        value={wish.labSlug ?? ''}
        onChange={event => setWish({ ...wish, labSlug: event.target.value || undefined })}
        className={control}
      >
        <option value="">{t.anyLab}</option>
        <option value="playground">{t.playground}</option>
        {labs.map(lab => (
          <option key={lab.slug} value={lab.slug}>
            {pick(lab.title)}
          </option>
        ))}
      </select>
      <select
        aria-label={t.whichRuns}
        value={wish.only ?? ''}
        onChange={event => setWish({ ...wish, only: onlyOf(event.target.value) })}
        className={control}
      >
        <option value="">{t.anyRun}</option>
        <option value="failed">{t.onlyFailed}</option>
        <option value="starred">{t.onlyStarred}</option>
      </select>
    </div>
  );
}

function onlyOf(value: string): RunWish['only'] {
  return value === 'failed' || value === 'starred' ? value : undefined;
}

function ForgetAll({ forgetAll }: { forgetAll(): void }) {
  const t = useText(messages);
  const [asking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-sunken px-5 py-2 text-sm">
      {asking ? (
        <>
          <p className="flex-1 text-ink-2">{t.forgetAllSure}</p>
          <Button size="small" tone="quiet" onClick={() => setAsking(false)}>
            {t.cancel}
          </Button>
          <Button
            size="small"
            tone="danger"
            onClick={() => {
              setAsking(false);
              forgetAll();
            }}
          >
            {t.forgetAllYes}
          </Button>
        </>
      ) : (
        <Button size="small" tone="quiet" onClick={() => setAsking(true)}>
          <Trash2 aria-hidden className="size-3.5" />
          {t.forgetAll}
        </Button>
      )}
    </div>
  );
}
