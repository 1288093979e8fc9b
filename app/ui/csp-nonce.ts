/** The page's nonce in the browser, for libraries that add a style element. Hidden from HTML, readable as a property. */
export function cspNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
