import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { labKind } from '~/features/labs/lab-definition';
import { slug as slugSchema } from '~/i18n/localized-text';
import { contentFolder } from '~/server/content-files.server';
import { CliFailure } from '../failure';
import { print, terminalText } from '../terminal';
import { messages } from './messages';
import { labSkeleton, lessonSkeleton } from '~/features/labs/authoring/skeletons';

export function newLesson(slug: string): void {
  make('lessons', slug, lessonSkeleton());
}

export function newLab(slug: string, { kind }: { kind: string }): void {
  const known = labKind.safeParse(kind);
  if (!known.success) throw new CliFailure(terminalText(messages).noSuchKind(kind), 2);
  make('labs', slug, labSkeleton(known.data));
}

/** Writes the files of an item that is not there yet. */
function make(shelf: 'lessons' | 'labs', slug: string, files: Record<string, string>): void {
  const t = terminalText(messages);
  if (!slugSchema.safeParse(slug).success) throw new CliFailure(t.badSlug(slug), 2);
  const folder = join(contentFolder(shelf), slug);
  if (existsSync(folder)) throw new CliFailure(t.exists(join('content', shelf, slug)), 1);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    print(t.made(join('content', shelf, slug, name)));
  }
  print(t.thenCheck);
}
