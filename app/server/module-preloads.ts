/** The part of Remix's entry context that names the scripts of a page. */
interface PageScripts {
  manifest: {
    entry: { module: string; imports: string[] };
    routes: Readonly<Record<string, { module: string; imports?: string[] } | undefined>>;
  };
  staticHandlerContext: { matches: { route: { id: string } }[] };
}

/**
 * A Link header for the scripts of a page. Remix names them in links without a nonce, which the page's policy ('strict-dynamic') does not let load:
 * without this header the browser asks for a script only when it comes to it.
 */
export function modulePreloads({ manifest, staticHandlerContext }: PageScripts, nonce: string): string {
  const routes = staticHandlerContext.matches.flatMap(({ route }) => manifest.routes[route.id] ?? []);
  const scripts = [manifest.entry, ...routes].flatMap(({ module, imports = [] }) => [module, ...imports]);
  return [...new Set(scripts)].map(address => `<${address}>; rel=modulepreload; nonce="${nonce}"`).join(', ');
}
