import type { Localized } from './locale';
import { useLocale } from './use-locale';
import { textOf } from './messages';
import type { Messages, Text } from './messages';

/** The given messages in the reader's language: `const t = useText(messages); t.signIn`. */
export function useText<M extends Messages>(messages: M): Text<M> {
  return textOf(messages, useLocale());
}

/** Picks the reader's language out of a localised value of content: `const pick = useLocalized(); pick(lab.title)`. */
export function useLocalized(): <T>(value: Localized<T>) => T {
  const locale = useLocale();
  return value => value[locale];
}
