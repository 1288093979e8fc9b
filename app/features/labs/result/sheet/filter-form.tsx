import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import type { Text } from '~/i18n/messages';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { messages } from '../messages';
import { columnLook } from '../shown-value';
import { draftOf, filterKinds, readFilter } from './filter-choices';
import type { ColumnFilter } from './row-filter';

interface FilterFormProps {
  type: string;
  filter: ColumnFilter | undefined;
  apply(filter: ColumnFilter | undefined): void;
}

const fieldLook = 'min-h-8 w-full min-w-0 rounded-sm border border-control bg-surface px-2 text-sm';

/** Which rows of a column to show. */
export function FilterForm({ type, filter, apply }: FilterFormProps) {
  const t = useText(messages);
  const [draft, setDraft] = useState(draftOf(filter, type));
  const [wrong, setWrong] = useState(false);
  const wrongId = useId();
  const change = (part: Partial<typeof draft>) => {
    setWrong(false);
    setDraft({ ...draft, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readFilter(draft, type);
    if (read === 'unreadable') return setWrong(true);
    apply(read === 'nothing' ? undefined : read);
  };
  const input = (part: 'first' | 'second', label: string) => (
    <input
      aria-label={label}
      placeholder={columnLook(type) === 'date' || columnLook(type) === 'moment' ? '2026-06-30' : label}
      value={draft[part]}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? wrongId : undefined}
      onChange={event => change({ [part]: event.target.value })}
      className={fieldLook}
    />
  );
  return (
    <form onSubmit={submit} className="grid gap-2 border-t border-line px-4 py-3">
      <select
        aria-label={t.filterKind}
        value={draft.kind}
        onChange={event => change({ kind: filterKinds(type).find(kind => kind === event.target.value) ?? draft.kind })}
        className={fieldLook}
      >
        {filterKinds(type).map(kind => (
          <option key={kind} value={kind}>
            {kindName(kind, t)}
          </option>
        ))}
      </select>
      {draft.kind === 'range' && (
        <div className="flex items-center gap-2">
          {input('first', t.from)}
          <span aria-hidden className="text-ink-3">
            –
          </span>
          {input('second', t.to)}
        </div>
      )}
      {(draft.kind === 'contains' || draft.kind === 'equals') &&
        (columnLook(type) === 'boolean' ? (
          <BooleanField value={draft.first} choose={first => change({ first })} />
        ) : (
          input('first', t.value)
        ))}
      {wrong && (
        <p id={wrongId} role="alert" className="text-seal">
          {t.unreadable(type)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        {filter && (
          <Button size="small" tone="quiet" onClick={() => apply(undefined)}>
            {t.clear}
          </Button>
        )}
        <Button size="small" type="submit">
          {t.apply}
        </Button>
      </div>
    </form>
  );
}

function BooleanField({ value, choose }: { value: string; choose(value: string): void }) {
  const t = useText(messages);
  return (
    <select aria-label={t.value} value={value} onChange={event => choose(event.target.value)} className={fieldLook}>
      <option value="">{'–'}</option>
      <option value="true">{'true'}</option>
      <option value="false">{'false'}</option>
    </select>
  );
}

function kindName(kind: ColumnFilter['kind'], t: Text<typeof messages>): string {
  const names: Record<ColumnFilter['kind'], string> = {
    contains: t.contains,
    equals: t.equals,
    range: t.range,
    null: t.isNull,
    'not-null': t.isNotNull,
  };
  return names[kind];
}

/** A filter in a few words: what its chip says. */
export function describeFilter({ name, filter, t }: { name: string; filter: ColumnFilter; t: Text<typeof messages> }): string {
  switch (filter.kind) {
    case 'contains':
      return t.filterContains(name, filter.text);
    case 'equals':
      return t.filterEquals(name, filter.text === '' ? '“”' : filter.text);
    case 'null':
      return t.filterNull(name);
    case 'not-null':
      return t.filterNotNull(name);
    case 'range':
      if (filter.from === '') return t.filterTo(name, filter.to);
      return filter.to === '' ? t.filterFrom(name, filter.from) : t.filterRange(name, filter.from, filter.to);
  }
}
