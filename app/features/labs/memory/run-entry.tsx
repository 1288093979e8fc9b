import { Copy, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatDateTime, formatNumber } from '~/i18n/formats';
import { useLocale } from '~/i18n/use-locale';
import { useLocalized, useText } from '~/i18n/use-text';
import { Button } from '~/ui/button';
import { SqlPieces } from '~/ui/sql-block';
import { highlightSql } from '~/ui/sql-highlight';
import type { LabLink } from '../lab-view';
import { messages } from './messages';
import type { PastRun } from './past-run';

interface RunEntryProps {
  run: PastRun;
  labs: readonly LabLink[];
  starred: boolean;
  open(sql: string): void;
  star(): void;
  forget(): void;
}

/** One run: when, where, how long, what came of it, and its text. */
export function RunEntry({ run, labs, starred, open, star, forget }: RunEntryProps) {
  const t = useText(messages);
  const locale = useLocale();
  const pick = useLocalized();
  const lab = labs.find(each => each.slug === run.labSlug);
  const place = lab ? pick(lab.title) : run.labSlug.startsWith('playground') ? t.playground : run.labSlug;
  return (
    <li className="border-b border-line px-5 py-3.5">
      <p className="num text-sm text-ink-3">
        {formatDateTime(run.at, locale)} · {place} · <Outcome run={run} />
      </p>
      <SqlGlance sql={run.sql} />
      <div className="mt-2 flex flex-wrap items-center gap-1">
        <Button size="small" onClick={() => open(run.sql)}>
          {t.open}
        </Button>
        <CopyButton text={run.sql} />
        <IconButton label={starred ? t.unstar : t.star} pressed={starred} onClick={star}>
          <Star aria-hidden className={starred ? 'size-4 fill-amber text-amber' : 'size-4'} />
        </IconButton>
        <IconButton label={t.forget} onClick={forget}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      </div>
    </li>
  );
}

function Outcome({ run: { outcome, rows, ms } }: { run: PastRun }) {
  const t = useText(messages);
  const locale = useLocale();
  const time = t.milliseconds(formatNumber(Math.max(1, Math.round(ms)), locale));
  switch (outcome) {
    case 'failed':
      return <span className="text-seal">{t.failed}</span>;
    case 'kept':
      return <span className="text-amber">{t.keptAside}</span>;
    case 'done':
      return `${t.noRows} · ${time}`;
    case 'rows':
      return `${t.rows(formatNumber(rows ?? 0, locale))} · ${time}`;
  }
}

/** The beginning of a query in the editor's colours. */
export function SqlGlance({ sql }: { sql: string }) {
  return (
    <pre className="mt-2 max-h-40 overflow-hidden text-xs leading-relaxed [font-variant-ligatures:none] wrap-anywhere whitespace-pre-wrap">
      {highlightSql(sql.trim())
        .slice(0, 12)
        .map((pieces, index) => (
          <span key={index} className="block min-h-[1em]">
            <SqlPieces pieces={pieces} />
          </span>
        ))}
    </pre>
  );
}

export function CopyButton({ text }: { text: string }) {
  const t = useText(messages);
  const [came, setCame] = useState<'copied' | 'failed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCame('copied'),
      () => setCame('failed'),
    );
  return (
    <Button size="small" tone="quiet" onClick={() => void copy()}>
      <Copy aria-hidden className="size-3.5" />
      <span role="status">{came === 'copied' ? t.copied : came === 'failed' ? t.copyFailed : t.copy}</span>
    </Button>
  );
}

interface IconButtonProps {
  label: string;
  pressed?: boolean;
  onClick(): void;
  children: ReactNode;
}

export function IconButton({ label, pressed, onClick, children }: IconButtonProps) {
  return (
    <Button
      size="small"
      tone="quiet"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
      className="px-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      {children}
    </Button>
  );
}
