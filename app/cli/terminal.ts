import { stdin } from 'node:process';
import path from 'node:path';
import { matchLocale } from '~/i18n/locale';
import type { Messages, Text } from '~/i18n/messages';
import { textOf } from '~/i18n/messages';
import type { Locale } from '~/i18n/locale';

/** The language of the terminal: `LC_ALL`, `LC_MESSAGES` and `LANG` in the order POSIX gives them. */
export function terminalLocale(environment: Record<string, string | undefined> = process.env): Locale {
  return matchLocale(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG);
}

export function terminalText<M extends Messages>(messages: M): Text<M> {
  return textOf(messages, terminalLocale());
}

/** What the command answers, on standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** All of standard input; empty when it is a terminal, so that nobody waits for what nobody types. */
export async function readStandardInput(): Promise<string> {
  if (stdin.isTTY) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** A path as the person meant it: npm runs scripts from the project's root and keeps in INIT_CWD where it was called. */
export function pathFromCaller(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
