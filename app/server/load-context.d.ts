import '@remix-run/node';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** The client's network address, as far as the configured proxies vouch for it. */
    address: string;
  }
}
