import type { Locale, Localized } from './locale';

// oxlint-disable-next-line typescript/no-explicit-any -- the parameters of a message are its own affair; `any` is the only top type of parameter lists
type Message = string | ((...values: any[]) => string);
export type Messages = Record<string, Localized<Message>>;

/** The same messages in one language: `t.signIn`, `t.rows(3)`. */
export type Text<M extends Messages> = { readonly [K in keyof M]: M[K]['zh-CN'] };

/** The names of the messages that take no values: what an action may name for the page to say. */
export type PlainKeys<M extends Messages> = { [K in keyof M]: M[K]['zh-CN'] extends string ? K : never }[keyof M];

/** What the other languages must be: text for text, and a function of the same parameters for a function. */
type Alike<M> = { [K in keyof M]: M[K] extends { 'zh-CN': infer T } ? Localized<T extends string ? string : T> : never };

/**
 * Declares the words of one feature, both languages of each side by side:
 * `defineMessages({ rows: { 'zh-CN': (n: number) => `${n} 行`, en: (n: number) => plural(n, 'row') } })`.
 * A language that is missing, or takes other parameters, does not compile.
 */
export function defineMessages<M extends Messages>(messages: M & Alike<M>): M {
  return messages;
}

const perLocale = new WeakMap<Messages, Map<Locale, Record<string, Message>>>();

/** The given messages in the given language. */
export function textOf<M extends Messages>(messages: M, locale: Locale): Text<M>;
export function textOf(messages: Messages, locale: Locale): Record<string, Message> {
  const known = perLocale.get(messages) ?? new Map<Locale, Record<string, Message>>();
  perLocale.set(messages, known);
  const text = known.get(locale) ?? Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, message[locale]]));
  known.set(locale, text);
  return text;
}

const english = new Intl.PluralRules('en');

/** `plural(1, 'row')` → "1 row", `plural(3, 'query', 'queries')` → "3 queries". English only: Chinese has no plural. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${english.select(count) === 'one' ? one : many}`;
}
