import { createContext, useContext } from 'react';
import type { Localized } from '~/i18n/locale';
import { useLocalized } from '~/i18n/use-text';

const ValuesContext = createContext<Record<string, Localized>>({});
export const LabValues = ValuesContext.Provider;

/** In the brief of a template: what a parameter of this instance is called. */
export function Value({ of }: { of: string }) {
  const pick = useLocalized();
  const label = useContext(ValuesContext)[of];
  return label ? <strong>{pick(label)}</strong> : null;
}
