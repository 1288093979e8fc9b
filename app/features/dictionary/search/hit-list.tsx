import { Link } from '@remix-run/react';
import { Columns2, Table2 } from 'lucide-react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { classNames } from '~/ui/class-names';
import { dictionaryAddress } from '../dictionary-view';
import { messages } from '../messages';
import { labelOf } from './search';
import type { Found, Hit } from './search';

interface HitListProps {
  hits: readonly Hit[];
  /** The index of the hit that Enter opens. */
  chosen: number;
  id: string;
  optionId(index: number): string;
  /** False where arrows in the field choose among the options; true where only the Tab key can reach them. */
  inTabOrder: boolean;
}

/** The listbox of the search field. Options are links, so that they also open in a new tab and without JavaScript. */
export function HitList({ hits, chosen, id, optionId, inTabOrder }: HitListProps) {
  const t = useText(messages);
  return (
    <div id={id} role="listbox" aria-label={t.results} hidden={hits.length === 0} className="mt-1">
      {hits.map((hit, index) => (
        <Option key={labelOf(hit.entry)} hit={hit} id={optionId(index)} isChosen={index === chosen} inTabOrder={inTabOrder} />
      ))}
    </div>
  );
}

interface OptionProps {
  hit: Hit;
  id: string;
  isChosen: boolean;
  inTabOrder: boolean;
}

function Option({ hit: { entry, found }, id, isChosen, inTabOrder }: OptionProps) {
  const t = useText(messages);
  const locale = useLocale();
  const Icon = entry.column === null ? Table2 : Columns2;
  const label = labelOf(entry);
  const title = entry.title[locale];
  return (
    <Link
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={inTabOrder ? undefined : -1}
      to={dictionaryAddress(entry.table, entry.column)}
      className={classNames('flex gap-2.5 rounded-sm px-2.5 py-2', isChosen ? 'bg-indigo-soft' : 'hover:bg-sunken')}
    >
      <Icon aria-hidden className="mt-1 size-3.5 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1">
        <span className="block font-mono text-sm wrap-anywhere">
          {found.where === 'label' ? <Marked found={found} /> : label}
          {entry.column === null && <span className="sr-only">{` ${t.table}`}</span>}
        </span>
        <span className="block text-sm text-ink-2">
          {found.where === 'title' && found.text === title ? <Marked found={found} /> : title}
        </span>
        <Elsewhere found={found} title={title} />
      </span>
    </Link>
  );
}

/** Where the text stands in words that the option does not show anyway. */
function Elsewhere({ found, title }: { found: Found; title: string }) {
  const t = useText(messages);
  if (found.where === 'label' || found.text === title) return null;
  return (
    <span className="line-clamp-2 text-xs text-ink-3">
      {found.where === 'alias' && `${t.alsoCalled} `}
      <Marked found={found} />
    </span>
  );
}

function Marked({ found: { text, start, end } }: { found: Found }) {
  return (
    <>
      {text.slice(0, start)}
      <mark className="rounded-[3px] bg-amber-soft text-inherit underline decoration-amber decoration-2 underline-offset-3">
        {text.slice(start, end)}
      </mark>
      {text.slice(end)}
    </>
  );
}
