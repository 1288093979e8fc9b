/** The files of the engine as the set-up publishes them (app/setup/engine.mjs); the folder's name is DuckDB-WASM's version. */
export const engineAddresses = { module: '/engine/1.32.0/duckdb-eh.wasm', worker: '/engine/1.32.0/duckdb-browser-eh.worker.js' };
