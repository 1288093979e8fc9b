import { classNames } from './class-names';

interface DiffBlockProps {
  lines: { kind: 'same' | 'added' | 'removed'; text: string }[];
  label: string;
  /** What a screen reader says before a line that came or went. */
  words: { added: string; removed: string };
  className?: string;
}

const looks = { same: 'text-ink-2', added: 'bg-jade-soft text-ink', removed: 'bg-seal-soft text-ink-2' };
const signs = { same: '', added: '+', removed: '−' };

/** What became of a text, line by line: sign and colour say what came and what went. */
export function DiffBlock({ lines, label, words, className }: DiffBlockProps) {
  return (
    <ol
      aria-label={label}
      className={classNames('overflow-hidden rounded-md border border-line bg-surface py-2 font-mono text-sm leading-[1.75]', className)}
    >
      {lines.map(({ kind, text }, index) => (
        <li key={index} className={classNames('flex pr-3', looks[kind])}>
          <span aria-hidden data-sign={signs[kind]} className="w-8 shrink-0 text-center select-none before:content-[attr(data-sign)]" />
          {kind !== 'same' && <span className="sr-only">{words[kind]} </span>}
          <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">{text || ' '}</span>
        </li>
      ))}
    </ol>
  );
}
