import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

/** The nonce of the page being rendered on the server; undefined in the browser, where `cspNonce` reads it. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
