import { Link } from '@remix-run/react';
import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { messages } from './messages';
import { longestScratchName, newScratchName, scratchDraft } from './scratch';
import type { Scratch } from './scratch';
import { useScratches } from './use-scratches';

interface ScratchTabsProps {
  scratches: Scratch[];
  /** The name of the draft that is shown. */
  current: string;
  /** Of a query that came from elsewhere and has no tab of its own. */
  visitor: string | undefined;
  /** Called before a tab is closed: its text is to be found again. */
  keep(): void;
}

/** The scratch queries of the playground, each with a draft of its own. */
export function ScratchTabs({ scratches, current, visitor, keep }: ScratchTabsProps) {
  const t = useText(messages);
  const { act, trouble } = useScratches();
  const [mode, setMode] = useState<'look' | 'rename' | 'remove'>('look');
  const shown = scratches.find(each => scratchDraft(each.id) === current);
  const add = () => void act({ kind: 'add', name: newScratchName(scratches, t.numbered) });
  return (
    <div className="shrink-0 border-b border-line bg-sunken">
      <nav aria-label={t.tabs} className="flex items-center gap-0.5 overflow-x-auto px-2 pt-1.5">
        <TabLink to="/playground" isCurrent={current === 'playground'}>
          {t.first}
        </TabLink>
        {scratches.map(each => (
          <TabLink key={each.id} to={`/playground?tab=${each.id}`} isCurrent={each === shown}>
            {each.name}
          </TabLink>
        ))}
        {visitor && <TabLink isCurrent>{visitor}</TabLink>}
        <TabButton label={t.add} onClick={add}>
          <Plus aria-hidden className="size-4" />
        </TabButton>
        {shown && (
          <span className="ml-auto flex shrink-0">
            <TabButton label={t.rename(shown.name)} onClick={() => setMode('rename')}>
              <Pencil aria-hidden className="size-3.5" />
            </TabButton>
            <TabButton label={t.remove(shown.name)} onClick={() => setMode('remove')}>
              <X aria-hidden className="size-4" />
            </TabButton>
          </span>
        )}
      </nav>
      {shown && mode === 'rename' && (
        <RenameForm
          name={shown.name}
          rename={name => void act({ kind: 'rename', id: shown.id, name }).then(done => done && setMode('look'))}
          cancel={() => setMode('look')}
        />
      )}
      {shown && mode === 'remove' && (
        <p className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-2 text-sm">
          <span className="flex-1 basis-48">{t.removeSure}</span>
          <Button size="small" tone="quiet" onClick={() => setMode('look')}>
            {t.cancel}
          </Button>
          <Button
            size="small"
            tone="danger"
            onClick={() => {
              keep();
              void act({ kind: 'remove', id: shown.id });
            }}
          >
            {t.removeYes}
          </Button>
        </p>
      )}
      {trouble && (
        <p role="alert" className="border-t border-line px-4 py-2 text-sm text-seal">
          {t[trouble]}
        </p>
      )}
    </div>
  );
}

function TabLink({ to, isCurrent, children }: { to?: string; isCurrent: boolean; children: ReactNode }) {
  const look = classNames(
    'max-w-48 shrink-0 truncate rounded-t-sm border border-b-0 px-3 py-1.5 text-sm pointer-coarse:py-2.5',
    isCurrent ? 'border-line bg-surface font-semibold text-ink' : 'border-transparent text-ink-3 hover:text-ink',
  );
  if (!to) return <span className={look}>{children}</span>;
  return (
    <Link to={to} aria-current={isCurrent ? 'page' : undefined} className={look}>
      {children}
    </Link>
  );
}

function TabButton({ label, onClick, children }: { label: string; onClick(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-8 shrink-0 place-items-center rounded-sm text-ink-3 hover:bg-surface hover:text-ink pointer-coarse:size-11"
    >
      {children}
    </button>
  );
}

function RenameForm({ name, rename, cancel }: { name: string; rename(name: string): void; cancel(): void }) {
  const t = useText(messages);
  const [value, setValue] = useState(name);
  return (
    <form
      className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-2"
      onSubmit={event => {
        event.preventDefault();
        if (value.trim()) rename(value.trim());
      }}
      onKeyDown={event => event.key === 'Escape' && cancel()}
    >
      <input
        aria-label={t.name}
        value={value}
        maxLength={longestScratchName}
        onChange={event => setValue(event.target.value)}
        className="min-h-8 flex-1 rounded-sm border border-control bg-surface px-2.5 text-sm"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to type here
        autoFocus
      />
      <Button type="submit" size="small" tone="primary">
        {t.save}
      </Button>
      <Button size="small" tone="quiet" onClick={cancel}>
        {t.cancel}
      </Button>
    </form>
  );
}
