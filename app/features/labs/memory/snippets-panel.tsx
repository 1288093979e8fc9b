import { Pencil, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { TextArea, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { messages } from './messages';
import { CopyButton, IconButton, SqlGlance } from './run-entry';
import { findSnippets, longestName, longestNote, proposedName } from './snippet';
import type { Snippet } from './snippet';
import type { Snippets, SnippetTrouble } from './use-snippets';

interface SnippetsPanelProps {
  snippets: Snippets;
  /** What stands in the editor. */
  current: string;
  open(sql: string): void;
  insert(sql: string): void;
}

/** The queries somebody keeps: to look for, to put into the query being written, to change and to delete. */
export function SnippetsPanel({ snippets, current, open, insert }: SnippetsPanelProps) {
  const t = useText(messages);
  const [text, setText] = useState('');
  const list = snippets.list ?? [];
  const found = findSnippets(list, text);
  const isNew = current.trim() !== '' && !list.some(each => each.sql === current);
  const keep = () => void snippets.act({ kind: 'keep', name: proposedName(current) || '-', sql: current, note: '' });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap gap-2 px-5 py-3">
        <input
          type="search"
          value={text}
          onChange={event => setText(event.target.value)}
          aria-label={t.searchSnippets}
          placeholder={t.searchSnippets}
          className="min-h-9 min-w-48 flex-1 rounded-sm border border-control bg-surface px-2.5 text-sm placeholder:text-ink-3 pointer-coarse:min-h-11"
        />
        {isNew && (
          <Button size="small" onClick={keep} className="min-h-9">
            {t.keepThis}
          </Button>
        )}
      </div>
      {snippets.trouble && (
        <Notice tone="seal" role="alert" className="mx-5 mb-2 text-sm" title={<TroubleWords trouble={snippets.trouble} />} />
      )}
      <ul aria-label={t.snippetTab} className="min-h-0 flex-1 overflow-auto border-t border-line">
        {found.map(snippet => (
          <SnippetEntry key={snippet.id} snippet={snippet} act={snippets.act} open={open} insert={insert} />
        ))}
        {found.length === 0 && (
          <li className="px-5 py-10 text-center text-ink-3">
            {snippets.list === undefined && !snippets.trouble ? t.loading : text.trim() ? t.noSnippetsFound : t.noSnippetsYet}
          </li>
        )}
      </ul>
    </div>
  );
}

function TroubleWords({ trouble }: { trouble: SnippetTrouble }) {
  const t = useText(messages);
  const words: Record<SnippetTrouble, string> = {
    'too-many': t.snippetTooMany,
    'same-text': t.snippetSameText,
    gone: t.snippetGone,
    unreachable: t.needsServer,
  };
  return words[trouble];
}

interface SnippetEntryProps extends Pick<SnippetsPanelProps, 'open' | 'insert'> {
  snippet: Snippet;
  act: Snippets['act'];
}

function SnippetEntry({ snippet, act, open, insert }: SnippetEntryProps) {
  const t = useText(messages);
  const [editing, setEditing] = useState(false);
  if (editing) return <SnippetForm snippet={snippet} act={act} done={() => setEditing(false)} />;
  return (
    <li className="border-b border-line px-5 py-3.5">
      <h3 className="text-sm font-semibold">{snippet.name}</h3>
      {snippet.note && <p className="mt-0.5 text-sm whitespace-pre-wrap text-ink-2">{snippet.note}</p>}
      <SqlGlance sql={snippet.sql} />
      <div className="mt-2 flex flex-wrap items-center gap-1">
        <Button size="small" onClick={() => insert(snippet.sql)}>
          {t.insert}
        </Button>
        <Button size="small" tone="quiet" onClick={() => open(snippet.sql)}>
          {t.open}
        </Button>
        <CopyButton text={snippet.sql} />
        <IconButton label={t.edit} onClick={() => setEditing(true)}>
          <Pencil aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={t.forget} onClick={() => void act({ kind: 'forget', id: snippet.id })}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      </div>
    </li>
  );
}

function SnippetForm({ snippet, act, done }: { snippet: Snippet; act: Snippets['act']; done(): void }) {
  const t = useText(messages);
  const [values, setValues] = useState({ name: snippet.name, note: snippet.note, sql: snippet.sql });
  const id = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await act({ kind: 'change', id: snippet.id, ...values })) done();
  };
  return (
    <li className="border-b border-line bg-sunken px-5 py-3.5">
      <form id={id} onSubmit={event => void save(event)} className="grid gap-3">
        <TextField
          label={t.name}
          value={values.name}
          required
          maxLength={longestName}
          onChange={event => setValues({ ...values, name: event.target.value })}
        />
        <TextField
          label={t.note}
          value={values.note}
          maxLength={longestNote}
          onChange={event => setValues({ ...values, note: event.target.value })}
        />
        <TextArea
          label={t.sql}
          value={values.sql}
          required
          rows={6}
          spellCheck={false}
          onChange={event => setValues({ ...values, sql: event.target.value })}
          className="font-mono text-sm"
        />
        <div className="flex gap-2">
          <Button type="submit" size="small" tone="primary">
            {t.save}
          </Button>
          <Button size="small" tone="quiet" onClick={done}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </li>
  );
}
