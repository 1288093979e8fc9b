import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), tsconfigPaths()],
  // A worker's modules are bundled apart from the page's.
  worker: { format: 'es', plugins: () => [tsconfigPaths()] },
  // The page's policy allows no data: fonts. public/ holds 40 MB of engine and data; the server hands it out from where it is, precompressed.
  build: { target: 'es2022', copyPublicDir: false, emptyOutDir: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  optimizeDeps: {
    // A late re-optimisation reloads the page with two Reacts, so everything the client imports is named up front.
    entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx', 'app/features/**/*.tsx', 'app/ui/**/*.tsx'],
    // Engines, and what only the server imports: the scan follows a route into its loader's modules, and native ones end it.
    exclude: ['@duckdb/duckdb-wasm', '@duckdb/node-api', '@node-rs/argon2', 'better-sqlite3', 'mdx-bundler', 'esbuild', 'pino'],
  },
});
