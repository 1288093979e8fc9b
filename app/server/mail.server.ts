import { createTransport } from 'nodemailer';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import { env } from './env.server';
import { log } from './log.server';
import { messages } from './messages';
import type { Letter } from './outgoing-message';

/** `refused`: the server will not take it however often it is asked; `unreachable`: later it may. */
export type MailOutcome = 'sent' | 'not-set' | 'refused' | 'unreachable';

export interface Mail extends Letter {
  /** An address of a person of the portal. */
  to: string;
  locale: Locale;
}

interface MailServer {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string | undefined;
  from: string;
}

const patienceMs = 10_000;

/** Whether mail can be sent at all. Pages say so where it cannot. */
export function mailIsSet(): boolean {
  return env.smtpUrl !== undefined;
}

/** One attempt to hand a mail to the SMTP server, as plain text and as simple HTML, in the reader's language. */
export async function sendMail(mail: Mail, server: MailServer = { url: env.smtpUrl, from: env.mailFrom }): Promise<MailOutcome> {
  if (!server.url) return 'not-set';
  const transport = createTransport({
    url: server.url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: server.from, to: mail.to, subject: mail.title, text: plainText(mail), html: html(mail) });
    return 'sent';
  } catch (error) {
    const code = responseCode(error);
    log.warn({ code }, 'a mail was not sent');
    return code !== undefined && code >= 500 ? 'refused' : 'unreachable';
  } finally {
    transport.close();
  }
}

/** SMTP's own answer: 4xx asks to come again, 5xx is final (RFC 5321, 4.2.1). */
function responseCode(error: unknown): number | undefined {
  return error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
}

/** Markdown is meant to be read as it stands. */
function plainText({ body, link, locale }: Mail): string {
  const t = textOf(messages, locale);
  return `${body.trim()}\n\n${t.openInPortal}: ${link}\n\n-- \n${t.mailFooter}\n`;
}

/** No images and nothing from elsewhere: a mail must not tell anybody that it was read. */
const allowed = 'p a em strong del code pre blockquote ul ol li h1 h2 h3 h4 hr br table thead tbody tr th td'.split(' ');

function html({ body, link, locale, title }: Mail): string {
  const t = textOf(messages, locale);
  const options = { remarkPlugins: [remarkGfm], skipHtml: true, allowedElements: allowed, unwrapDisallowed: true };
  const content = createElement(ReactMarkdown, options, body);
  const page = createElement(
    'html',
    { lang: locale },
    createElement('head', null, createElement('meta', { charSet: 'utf-8' }), createElement('title', null, title)),
    createElement(
      'body',
      { style: { fontFamily: 'sans-serif', fontSize: 15, lineHeight: 1.7, color: '#1a2230', maxWidth: 680 } },
      content,
      createElement('p', null, createElement('a', { href: link, style: { color: '#27497d' } }, t.openInPortal)),
      createElement('p', { style: { fontSize: 12, color: '#626c7b' } }, t.mailFooter),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
