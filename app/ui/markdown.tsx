import type { ReactNode } from 'react';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { classNames } from './class-names';
import { safeLink } from './safe-link';

/** Elements people may use. No images: an image from elsewhere tells its server who is reading. */
const allowed = 'p a em strong del code pre blockquote ul ol li input h3 h4 h5 h6 hr br table thead tbody tr th td'.split(' ');

/** What people type, as CommonMark: no HTML, no images, links only to http(s) and mailto. Headings start below the page's own. */
export function Markdown({ text, className }: { text: string; className?: string }) {
  return (
    <div className={classNames('prose prose-compact', className)}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        skipHtml
        allowedElements={[...allowed, 'h1', 'h2']}
        unwrapDisallowed
        urlTransform={url => safeLink(url) ?? ''}
        components={{ a: OutsideLink, h1: 'h3', h2: 'h4' }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

function OutsideLink({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
