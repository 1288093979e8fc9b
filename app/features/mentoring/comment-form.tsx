import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { messages } from './messages';
import type { ReviewOutcome } from './review-outcome';

interface CommentFormProps {
  action: string;
  /** Null for the whole. */
  line: number | null;
  body: string;
  onChange: (body: string) => void;
  /** Called when it is stored, and when the mentor thinks better of it. */
  onClose: () => void;
}

/** Stands below a line of SQL, or below the work, while a mentor writes about it. */
export function CommentForm({ action, line, body, onChange, onClose }: CommentFormProps) {
  const t = useText(messages);
  const fetcher = useFetcher<ReviewOutcome>();
  const [problem] = fetcher.data?.problems ?? [];
  const stored = fetcher.state === 'idle' && fetcher.data !== undefined && problem === undefined;
  // The server's word has come: only then may the draft go.
  useEffect(() => {
    if (stored) onClose();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per answer
  }, [stored]);
  return (
    <fetcher.Form method="post" action={action} className="my-2 mr-4 ml-11 grid gap-2 rounded-md border border-line bg-paper p-3 font-sans">
      <input type="hidden" name="intent" value="comment" />
      <input type="hidden" name="line" value={line ?? ''} />
      <TextArea
        name="body"
        label={line === null ? t.commentLabel : `${t.onLine(line)} · ${t.commentLabel}`}
        rows={3}
        autoFocus
        value={body}
        onChange={event => onChange(event.target.value)}
        error={problem && t[problem]}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" size="small" disabled={fetcher.state !== 'idle'}>
          {t.addComment}
        </Button>
        <Button tone="quiet" size="small" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </fetcher.Form>
  );
}
