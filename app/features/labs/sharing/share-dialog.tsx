import { Link } from '@remix-run/react';
import { Dialog } from 'radix-ui';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { DialogClose, DialogPanel } from '~/ui/dialog-panel';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { isRemembered } from '../memory/past-run';
import { proposedName } from '../memory/snippet';
import { messages } from './messages';
import { longestShareTitle, sourceOfDraft } from './shared-query';
import type { ShareOutcome } from './shares.server';

interface ShareDialogProps {
  /** The name of the draft it is shared from. */
  labSlug: string;
  sql: string;
  /** What it is called where it comes from; else its own first words are proposed. */
  name?: string | undefined;
}

/** Gives the query in the editor an address for colleagues. */
export function ShareDialog({ labSlug, sql, name }: ShareDialogProps) {
  const t = useText(messages);
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button tone="quiet" size="small" className="px-2 pointer-coarse:min-h-10" title={t.share}>
          <Share2 aria-hidden className="size-4" />
          <span className="@max-[60rem]/head:sr-only">{t.share}</span>
        </Button>
      </Dialog.Trigger>
      <DialogPanel className="inset-x-0 top-[10vh] mx-auto grid max-h-[80vh] w-[calc(100%-2rem)] max-w-lg gap-4 overflow-auto rounded-md border px-5 py-4">
        <div>
          <Dialog.Title>{t.shareTitle}</Dialog.Title>
          <Dialog.Description className="mt-1 text-sm text-ink-2">{t.shareNote}</Dialog.Description>
        </div>
        <ShareForm labSlug={labSlug} sql={sql} name={name} />
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
          <Link to="/q" className="text-sm text-indigo hover:underline">
            {t.myLinks}
          </Link>
          <DialogClose />
        </div>
      </DialogPanel>
    </Dialog.Root>
  );
}

function ShareForm({ labSlug, sql, name }: ShareDialogProps) {
  const t = useText(messages);
  const [title, setTitle] = useState(() => name ?? proposedName(sql));
  const [state, setState] = useState<ShareOutcome | { kind: 'failed' | 'asking' }>();
  const isLab = sourceOfDraft(labSlug).kind === 'lab';
  if (!isRemembered({ sql })) return <Notice tone="amber" title={t.tooLong} />;
  if (state?.kind === 'shared') return <Shared id={state.id} warning={state.isFromLab && !isLab} />;
  const share = async (event: FormEvent) => {
    event.preventDefault();
    setState({ kind: 'asking' });
    setState(await post({ title: title.trim(), sql, labSlug }));
  };
  return (
    <form onSubmit={event => void share(event)} className="grid gap-3">
      {isLab && <Notice tone="amber">{t.labWarning}</Notice>}
      <TextField label={t.title} value={title} required maxLength={longestShareTitle} onChange={event => setTitle(event.target.value)} />
      {state?.kind === 'too-many' && <Notice tone="seal" role="alert" title={t.tooMany} />}
      {state?.kind === 'failed' && <Notice tone="seal" role="alert" title={t.notShared} />}
      <Button type="submit" tone="primary" disabled={state?.kind === 'asking' || title.trim() === ''} className="justify-self-start">
        {t.makeLink}
      </Button>
    </form>
  );
}

function Shared({ id, warning }: { id: string; warning: boolean }) {
  const t = useText(messages);
  const [came, setCame] = useState<'copied' | 'copyFailed'>();
  const link = `${location.origin}/q/${id}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCame('copied'),
      () => setCame('copyFailed'),
    );
  return (
    <div className="grid gap-3" role="status">
      <TextField label={t.link} readOnly value={link} onFocus={event => event.target.select()} />
      {warning && <Notice tone="amber">{t.becameLab}</Notice>}
      <Button tone="primary" onClick={() => void copy()} className="justify-self-start">
        {came ? t[came] : t.copyLink}
      </Button>
    </div>
  );
}

async function post(body: { title: string; sql: string; labSlug: string }): Promise<ShareOutcome | { kind: 'failed' }> {
  try {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const response = await fetch('/q/new', { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok && response.status !== 409) return { kind: 'failed' };
    const outcome: ShareOutcome = await response.json();
    return outcome;
  } catch {
    return { kind: 'failed' };
  }
}
