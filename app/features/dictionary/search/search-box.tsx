import { Form, useNavigate } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useLocale } from '~/i18n/use-locale';
import { useText } from '~/i18n/use-text';
import { Button, Keys } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { dictionaryAddress } from '../dictionary-view';
import { messages } from '../messages';
import { HitList } from './hit-list';
import { searchDictionary } from './search';
import type { Hit, SearchEntry } from './search';
import { useSlashKey } from './use-slash-key';

/** More than anybody reads: a longer word finds less. */
const mostShown = 40;

interface SearchBoxProps {
  entries: readonly SearchEntry[];
  initialText: string;
  /** What stands in the place of the results while nothing is searched for. */
  children: ReactNode;
}

/**
 * A combobox over the list of what was found. The field keeps the focus; arrows choose, Enter opens. Without JavaScript it is a form
 * that asks for `?q=`.
 */
export function SearchBox({ entries, initialText, children }: SearchBoxProps) {
  const t = useText(messages);
  const locale = useLocale();
  const [text, setText] = useState(initialText);
  const [chosen, setChosen] = useState(0);
  const [isAlive, setAlive] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const list = useId();
  const found = searchDictionary(entries, { text, locale });
  const hits = found.slice(0, mostShown);
  const searching = text.trim() !== '';
  const optionId = (index: number) => `${list}-${index}`;
  useSlashKey(field);
  // Effects run in a browser that runs JavaScript, and nowhere else.
  useEffect(() => setAlive(true), []);
  useEffect(() => {
    // What the arrows choose stays in sight.
    if (chosen > 0) document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen]);

  function search(wanted: string): void {
    setText(wanted);
    setChosen(0);
  }

  return (
    <>
      <Form
        action="/data/dictionary"
        role="search"
        className="relative"
        onSubmit={event => {
          event.preventDefault();
          const hit = hits[chosen];
          if (hit) void navigate(addressOf(hit));
        }}
      >
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-3" />
        <input
          ref={field}
          type="search"
          name="q"
          value={text}
          onChange={event => search(event.target.value)}
          onKeyDown={event => onKey(event, { hits, chosen, choose: setChosen, clear: () => search('') })}
          role="combobox"
          aria-label={t.search}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-activedescendant={hits.length > 0 ? optionId(chosen) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={t.searchExample}
          className={classNames(
            'min-h-10 w-full rounded-sm border border-control bg-surface pl-9 placeholder:text-ink-3',
            searching ? 'pr-2.5' : 'pr-9',
          )}
        />
        {!searching && (
          <span className="pointer-events-none absolute top-2 right-2.5 text-ink-2">
            <Keys>/</Keys>
          </span>
        )}
        <noscript>
          <Button type="submit" className="mt-2 w-full">
            {t.submitSearch}
          </Button>
        </noscript>
      </Form>
      <p role="status" className={searching ? 'mt-3 px-1 text-sm text-ink-3' : 'sr-only'}>
        {searching && (found.length === 0 ? t.nothingFound : countOf(t, { shown: hits.length, found: found.length }))}
      </p>
      <HitList hits={hits} chosen={chosen} id={list} optionId={optionId} inTabOrder={!isAlive} />
      <div hidden={searching} className="mt-4">
        {children}
      </div>
    </>
  );
}

function countOf(
  t: { resultCount(count: number): string; firstResults(shown: number, count: number): string },
  count: { shown: number; found: number },
) {
  return count.found > count.shown ? t.firstResults(count.shown, count.found) : t.resultCount(count.found);
}

function addressOf({ entry }: Hit): string {
  return dictionaryAddress(entry.table, entry.column);
}

interface Choice {
  hits: Hit[];
  chosen: number;
  choose(index: number): void;
  clear(): void;
}

function onKey(event: KeyboardEvent, { hits, chosen, choose, clear }: Choice): void {
  const next = { ArrowDown: chosen + 1, ArrowUp: chosen - 1 }[event.key];
  // An input method uses the same keys while it composes.
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') clear();
  if (next === undefined || hits.length === 0) return;
  event.preventDefault();
  choose((next + hits.length) % hits.length);
}
