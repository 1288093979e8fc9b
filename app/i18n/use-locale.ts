import { createContext, useContext } from 'react';
import { defaultLocale } from './locale';
import type { Locale } from './locale';

const LocaleContext = createContext<Locale>(defaultLocale);

export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
