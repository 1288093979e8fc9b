import { countChanges, diffLines } from '~/features/mentoring/line-diff';
import { maxPoints, sumOfPoints } from '~/features/mentoring/review-rules';
import { formatDateTime } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Card } from '~/ui/card';
import { CommentNote } from '~/ui/comment-note';
import { DiffBlock } from '~/ui/diff-block';
import { Markdown } from '~/ui/markdown';
import { PointsList } from '~/ui/points-list';
import { SqlBlock } from '~/ui/sql-block';
import type { CapstonePart } from './capstone-definition';
import type { WorkVersion } from './capstone-submissions.server';
import { isWorkPart } from './capstone-work';
import { messages } from './messages';
import { StandingTag } from './standing-tag';

interface FeedbackProps {
  version: WorkVersion;
  /** True where the version itself is not shown beside it: then the lines that were commented on stand here. */
  withLines?: boolean;
}

/** What the mentor says about a version: in sum, in points, on the whole, and on its lines. */
export function Feedback({ version, withLines = false }: FeedbackProps) {
  const t = useText(messages);
  const pick = useLocalized();
  const locale = useLocale();
  const { marks, decidedAt, mentor, summary, comments } = version;
  if (!marks || !decidedAt) return null;
  const { rubric, points } = marks;
  const rows = rubric.rubric.map(({ id, title, points: meanings, meaning }) => {
    const given = points[id] ?? 0;
    return { id, title: pick(title), points: given, max: 3, meaning: pick(meanings[given] ?? meaning) };
  });
  return (
    <Card className="grid gap-6 p-5 md:grid-cols-[1fr_280px] md:p-6">
      <section className="grid content-start gap-3">
        <div>
          <h2>{t.feedback(version.version)}</h2>
          <p className="text-sm text-ink-3">{t.by(mentor ?? '', formatDateTime(decidedAt, locale))}</p>
        </div>
        {summary && <Markdown text={summary} />}
        <div className="-mr-4 -ml-11">
          {comments
            .filter(({ line }) => line === null)
            .map(({ id, author, body }) => (
              <CommentNote key={id} author={author} note={t.onWhole} body={body} />
            ))}
        </div>
      </section>
      <section className="grid content-start gap-3 md:col-start-2 md:row-start-1">
        <h2 className="num flex justify-between">
          {t.points}
          <span>{t.done(sumOfPoints(rubric, points), maxPoints(rubric))}</span>
        </h2>
        <PointsList label={t.points} rows={rows} />
      </section>
      {withLines && comments.some(({ line }) => line !== null) && (
        <div className="md:col-span-2">
          <CommentedSql version={version} label={t.commentedSql(version.version)} />
        </div>
      )}
    </Card>
  );
}

/** A version to read, with the comments on its lines. */
export function VersionToRead({ version, parts }: { version: WorkVersion; parts: CapstonePart[] }) {
  const pick = useLocalized();
  return (
    <div className="grid gap-4">
      {parts.map(({ id, kind, label }) => {
        if (!isWorkPart(id)) return null;
        const text = version[id];
        return (
          <section key={id} className="grid gap-1.5">
            <h3>{pick(label)}</h3>
            {kind === 'text' && <Markdown text={text} />}
            {kind === 'sql' && <CommentedSql version={version} label={pick(label)} />}
          </section>
        );
      })}
    </div>
  );
}

/** The SQL of a version with the comments on its lines. */
function CommentedSql({ version, label }: { version: WorkVersion; label: string }) {
  const t = useText(messages);
  const onLines = version.comments.filter(({ line }) => line !== null);
  return (
    <SqlBlock
      sql={version.sql}
      label={label}
      marked={new Set(onLines.flatMap(({ line }) => line ?? []))}
      afterLine={line =>
        onLines
          .filter(comment => comment.line === line)
          .map(comment => <CommentNote key={comment.id} author={comment.author} note={t.onLine(line)} body={comment.body} />)
      }
    />
  );
}

/** All versions, the latest first, each against the one before it. */
export function VersionHistory({ versions, parts }: { versions: WorkVersion[]; parts: CapstonePart[] }) {
  const t = useText(messages);
  const locale = useLocale();
  return (
    <section className="grid gap-3">
      <h2>{t.versions}</h2>
      {versions.map((version, index) => (
        <details key={version.id} className="rounded-md border border-line bg-surface px-4 py-3">
          <summary>
            <span className="leading-7 [&>*]:ml-2">
              <b>{t.version(version.version)}</b>
              <span className="text-sm text-ink-3">{t.handedInOn(formatDateTime(version.submittedAt, locale))}</span>
              <StandingTag standing={version.standing} />
            </span>
          </summary>
          <div className="mt-4 grid gap-6">
            <VersionToRead version={version} parts={parts} />
            <Feedback version={version} />
            <ChangesSince version={version} before={versions[index + 1]} parts={parts} />
          </div>
        </details>
      ))}
    </section>
  );
}

function ChangesSince({ version, before, parts }: { version: WorkVersion; before: WorkVersion | undefined; parts: CapstonePart[] }) {
  const t = useText(messages);
  const pick = useLocalized();
  if (!before) return null;
  return (
    <div className="grid gap-3">
      {parts.map(({ id, label }) => {
        if (!isWorkPart(id)) return null;
        const diff = diffLines(before[id], version[id]);
        const { added, removed } = countChanges(diff);
        const same = added + removed === 0;
        return (
          <div key={id} className="grid gap-1.5">
            <h3 className="flex flex-wrap items-baseline gap-x-3">
              {pick(label)}
              <span className="num text-sm font-normal text-ink-3">
                {same ? t.unchanged(before.version) : t.changes(before.version, added, removed)}
              </span>
            </h3>
            {!same && <DiffBlock lines={diff} label={pick(label)} words={{ added: t.lineAdded, removed: t.lineRemoved }} />}
          </div>
        );
      })}
    </div>
  );
}
