import { isLocale } from '~/i18n/locale';
import { localeCookie, themeCookie } from '~/i18n/locale.server';
import { db } from '~/server/db.server';
import { isTheme } from './roles';
import type { Me } from './roles';

/** Remembers language and theme: in the account of the person, if there is one, and in the browser. Returns the cookies to set. */
export async function rememberPreferences(form: FormData, person: Me | undefined): Promise<string[]> {
  const [locale, theme] = [form.get('locale'), form.get('theme')];
  const choices = { ...(isLocale(locale) && { locale }), ...(isTheme(theme) && { theme }) };
  if (person) await db.user.updateMany({ where: { id: person.id }, data: choices });
  return Promise.all([
    ...(choices.locale ? [localeCookie.serialize(choices.locale)] : []),
    ...(choices.theme ? [themeCookie.serialize(choices.theme)] : []),
  ]);
}
