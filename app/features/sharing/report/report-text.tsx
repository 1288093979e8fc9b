import { Markdown } from '~/ui/markdown';

/** A report's text below a heading of the second level: its own sections, which a mail begins at the second too, are the third here. */
export function ReportBody({ body }: { body: string }) {
  return <Markdown text={body.replace(/^#(?=#{1,5} )/gm, '')} />;
}
