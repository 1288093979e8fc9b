import { Link, useFetcher } from '@remix-run/react';
import { Share2 } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { DialogClose, DialogPanel } from '~/ui/dialog-panel';
import { SelectField, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { shareDays } from './goal-share';
import { messages } from './messages';

/** Gives a goal an address for colleagues. */
export function ShareGoal({ slug }: { slug: string }) {
  const t = useText(messages);
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button className="pointer-coarse:min-h-11">
          <Share2 aria-hidden className="size-4" />
          {t.share}
        </Button>
      </Dialog.Trigger>
      <DialogPanel className="inset-x-0 top-[10vh] mx-auto grid max-h-[80vh] w-[calc(100%-2rem)] max-w-lg gap-4 overflow-auto rounded-md border px-5 py-4">
        <div>
          <Dialog.Title>{t.shareTitle}</Dialog.Title>
          <Dialog.Description className="mt-1 text-sm text-ink-2">{t.shareNote}</Dialog.Description>
        </div>
        <ShareForm slug={slug} />
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
          <Link to="/shared" className="text-sm text-indigo hover:underline">
            {t.myLinks}
          </Link>
          <DialogClose />
        </div>
      </DialogPanel>
    </Dialog.Root>
  );
}

function ShareForm({ slug }: { slug: string }) {
  const t = useText(messages);
  const fetcher = useFetcher<{ path: string | null }>();
  if (fetcher.data?.path) return <Shared path={fetcher.data.path} />;
  return (
    <fetcher.Form method="post" action={`/goals/${slug}/share`} className="grid gap-3">
      <SelectField label={t.worksFor} name="days" defaultValue={7}>
        {shareDays.map(days => (
          <option key={days} value={days}>
            {t.days(days)}
          </option>
        ))}
      </SelectField>
      {fetcher.data && <Notice tone="seal" role="alert" title={t.tooMany} />}
      <Button type="submit" tone="primary" disabled={fetcher.state !== 'idle'} className="justify-self-start">
        {t.makeLink}
      </Button>
    </fetcher.Form>
  );
}

function Shared({ path }: { path: string }) {
  const t = useText(messages);
  const [came, setCame] = useState<'copied' | 'copyFailed'>();
  const link = `${location.origin}${path}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCame('copied'),
      () => setCame('copyFailed'),
    );
  return (
    <div className="grid gap-3" role="status">
      <TextField label={t.link} readOnly value={link} onFocus={event => event.target.select()} />
      <Button tone="primary" onClick={() => void copy()} className="justify-self-start">
        {came ? t[came] : t.copyLink}
      </Button>
    </div>
  );
}
