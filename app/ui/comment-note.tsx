import type { ReactNode } from 'react';
import { Markdown } from './markdown';

interface CommentNoteProps {
  author: string;
  /** What it is about, or when it was said. */
  note?: ReactNode;
  /** Markdown. */
  body: string;
  /** A button to take it back. */
  action?: ReactNode;
}

/** What somebody said about a line or the whole of a work. */
export function CommentNote({ author, note, body, action }: CommentNoteProps) {
  return (
    <div className="my-1.5 mr-4 ml-11 flex items-start gap-2 rounded-r-sm border-l-3 border-indigo bg-indigo-soft px-3.5 py-2.5 font-sans">
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <b>{author}</b>
          {note && <span className="ml-2 text-ink-3">{note}</span>}
        </p>
        <Markdown text={body} />
      </div>
      {action}
    </div>
  );
}
