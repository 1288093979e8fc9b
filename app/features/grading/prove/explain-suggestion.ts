import { stringify } from 'yaml';
import type { Locale } from '~/i18n/locale';
import { textOf } from '~/i18n/messages';
import type { HiddenWorld } from '../lab-rules';
import { messages } from './messages';

export interface SuggestedWorlds {
  /** In the order in which they were chosen, with what each kills of the survivors. */
  worlds: { world: HiddenWorld; kills: string[] }[];
  /** Survivors, by key, that no world tried could kill: equivalent, or in need of a world by hand. */
  left: string[];
  tried: number;
}

/** What to paste into a lab.yaml, and what is left to think about. */
export function explainSuggestion({ worlds, left, tried }: SuggestedWorlds, locale: Locale): string[] {
  const t = textOf(messages, locale);
  const yaml = worlds.flatMap(({ world, kills }) => [`# ${kills.join(' ')}`, ...stringify([world]).trimEnd().split('\n')]);
  return [
    worlds.length > 0 ? t.suggestion(worlds.length, tried) : t.noSuggestion(tried),
    ...yaml.map(line => `  ${line}`),
    ...(left.length > 0 ? [t.left(left.length), ...left.map(id => `  ${id}`)] : []),
  ];
}
