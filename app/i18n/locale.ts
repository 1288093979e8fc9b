/** The portal's languages, the default first. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';

/** One thing said in every language; a missing language does not compile. */
export type Localized<T = string> = Record<Locale, T>;

export function isLocale(value: unknown): value is Locale {
  return locales.some(locale => locale === value);
}

/** The first language of an Accept-Language header (or a POSIX locale such as `zh_CN.UTF-8`) the portal speaks. */
export function matchLocale(preference: string | null | undefined): Locale {
  for (const tag of (preference ?? '').split(',')) {
    const language = tag.trim().slice(0, 2).toLowerCase();
    if (language === 'zh') return 'zh-CN';
    if (language === 'en') return 'en';
  }
  return defaultLocale;
}
