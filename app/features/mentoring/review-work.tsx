import { useFetcher } from '@remix-run/react';
import { MessageSquarePlus, Play, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { Button, ButtonLink } from '~/ui/button';
import { CommentNote } from '~/ui/comment-note';
import { DiffBlock } from '~/ui/diff-block';
import { Markdown } from '~/ui/markdown';
import { playgroundLink } from '~/ui/playground-link';
import { SqlBlock } from '~/ui/sql-block';
import type { LocalDraft } from '~/ui/use-local-draft';
import { CommentForm } from './comment-form';
import { countChanges, diffLines } from './line-diff';
import { messages } from './messages';
import type { CommentView, ReviewView } from './reviews.server';

interface ReviewWorkProps {
  review: ReviewView;
  draft: LocalDraft;
  /** The task as the learner read it. */
  brief: ReactNode;
}

/** What was handed in, with the comments where they belong. */
export function ReviewWork({ review, draft, brief }: ReviewWorkProps) {
  const t = useText(messages);
  const { work, mine } = review;
  return (
    <>
      <details className="rounded-md border border-line bg-surface px-4 py-3">
        <summary className="font-semibold">{t.task}</summary>
        <div className="prose prose-compact mt-3">{brief}</div>
      </details>
      <TextPart title={t.question} text={work.question} />
      <Sql review={review} draft={draft} />
      <TextPart title={t.conclusion} text={work.conclusion} />
      <TextPart title={t.action} text={work.action} />
      <section aria-label={t.comments} className="-mr-4 -ml-11">
        {review.comments
          .filter(comment => comment.line === null)
          .map(comment => (
            <Comment key={comment.id} comment={comment} review={review} />
          ))}
        {mine && <Writing line={null} review={review} draft={draft} />}
        {mine && draft.values[fieldOf(null)] === undefined && (
          <div className="ml-11 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button size="small" onClick={() => draft.change({ [fieldOf(null)]: '' })}>
              <MessageSquarePlus aria-hidden className="size-4" />
              {t.commentWhole}
            </Button>
            <span className="text-sm text-ink-3">{t.commentsNote}</span>
          </div>
        )}
      </section>
      <PreviousFeedback previous={review.previous} />
    </>
  );
}

/** The name of the draft's field with a comment that is being written. */
function fieldOf(line: number | null): string {
  return `comment.${line ?? 'whole'}`;
}

function TextPart({ title, text }: { title: string; text: string }) {
  return (
    <section className="grid gap-1.5">
      <h2>{title}</h2>
      <Markdown text={text} className="text-ink-2" />
    </section>
  );
}

function Sql({ review, draft }: Pick<ReviewWorkProps, 'review' | 'draft'>) {
  const t = useText(messages);
  const { work, comments, mine, previous } = review;
  const commented = new Set(comments.flatMap(comment => comment.line ?? []));
  const rerun = playgroundLink(work.sql);
  return (
    <div className="grid gap-2">
      <SqlBlock
        sql={work.sql}
        label={t.query}
        head={
          <span className="flex flex-wrap items-center justify-between gap-2">
            <Changes review={review} />
            {rerun && (
              <ButtonLink to={rerun} size="small" tone="quiet" target="_blank" className="text-indigo">
                <Play aria-hidden className="size-3.5" />
                {t.rerun}
              </ButtonLink>
            )}
          </span>
        }
        marked={commented}
        lineAction={line =>
          mine && <CommentButton line={line} onPress={() => draft.change({ [fieldOf(line)]: draft.values[fieldOf(line)] ?? '' })} />
        }
        afterLine={line => (
          <>
            {comments
              .filter(comment => comment.line === line)
              .map(comment => (
                <Comment key={comment.id} comment={comment} review={review} />
              ))}
            {mine && <Writing line={line} review={review} draft={draft} />}
          </>
        )}
      />
      {previous && previous.sql !== work.sql && (
        <details>
          <summary className="text-sm text-indigo">{t.showChanges}</summary>
          <DiffBlock
            lines={diffLines(previous.sql, work.sql)}
            label={t.showChanges}
            words={{ added: t.lineAdded, removed: t.lineRemoved }}
            className="mt-2"
          />
        </details>
      )}
    </div>
  );
}

function Changes({ review: { previous, work } }: Pick<ReviewWorkProps, 'review'>) {
  const t = useText(messages);
  if (!previous) return <span>{t.query}</span>;
  const { added, removed } = countChanges(diffLines(previous.sql, work.sql));
  return <span className="num">{added + removed > 0 ? t.changes(previous.version, added, removed) : t.unchanged(previous.version)}</span>;
}

function CommentButton({ line, onPress }: { line: number; onPress: () => void }) {
  const t = useText(messages);
  return (
    <button
      type="button"
      aria-label={t.commentLine(line)}
      onClick={onPress}
      className="grid size-6 shrink-0 place-items-center rounded-sm text-indigo opacity-0 group-hover/line:opacity-100 hover:bg-indigo-soft focus-visible:opacity-100 pointer-coarse:opacity-70"
    >
      <MessageSquarePlus aria-hidden className="size-4" />
    </button>
  );
}

function Writing({ line, review, draft }: { line: number | null } & Pick<ReviewWorkProps, 'review' | 'draft'>) {
  const field = fieldOf(line);
  const body = draft.values[field];
  if (body === undefined) return null;
  const close = () => draft.drop(field);
  return (
    <CommentForm
      action={`/reviews/${review.id}`}
      line={line}
      body={body}
      onChange={text => draft.change({ [field]: text })}
      onClose={close}
    />
  );
}

function Comment({ comment, review }: { comment: CommentView; review: ReviewView }) {
  const t = useText(messages);
  const fetcher = useFetcher();
  const removable = review.mine && comment.mine;
  return (
    <CommentNote
      author={comment.author}
      note={comment.line === null ? t.onWhole : t.onLine(comment.line)}
      body={comment.body}
      action={
        removable && (
          <fetcher.Form method="post" action={`/reviews/${review.id}`}>
            <input type="hidden" name="commentId" value={comment.id} />
            <Button
              type="submit"
              name="intent"
              value="remove-comment"
              tone="quiet"
              size="small"
              aria-label={t.removeComment}
              className="px-1"
            >
              <X aria-hidden className="size-4" />
            </Button>
          </fetcher.Form>
        )
      }
    />
  );
}

function PreviousFeedback({ previous }: Pick<ReviewView, 'previous'>) {
  const t = useText(messages);
  if (!previous || (!previous.summary && previous.comments.length === 0)) return null;
  return (
    <details className="rounded-md border border-line bg-surface px-4 py-3">
      <summary className="font-semibold">{t.previousFeedback(previous.version)}</summary>
      <div className="mt-3 grid gap-2">
        {previous.summary && <Markdown text={previous.summary} />}
        <div className="-mr-4 -ml-11">
          {previous.comments.map(({ id, author, line, body }) => (
            <CommentNote key={id} author={author} note={line === null ? t.onWhole : t.onLine(line)} body={body} />
          ))}
        </div>
      </div>
    </details>
  );
}
