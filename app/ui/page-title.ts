import type { SerializeFrom } from '@remix-run/node';
import type { Locale } from '~/i18n/locale';

/** What a route tells the root about itself. */
export interface RouteHandle {
  title?: (data: unknown, locale: Locale) => string;
  /** True for pages that fill the window below the header (the workbench). */
  fillsWindow?: boolean;
  /** True for pages without the site's header (a screen on a wall). */
  bare?: boolean;
}

/** `export const handle = pageTitle<typeof loader>((data, locale) => data.lab.title[locale])`. Not called before the data is there. */
export function pageTitle<Loader>(title: (data: SerializeFrom<Loader>, locale: Locale) => string): { title: typeof title } {
  return { title };
}
