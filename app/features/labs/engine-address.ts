/** The largest file of the engine as the set-up publishes it (app/setup/engine.mjs); the folder's name is DuckDB-WASM's version. */
export const engineModuleAddress = '/engine/1.32.0/duckdb-eh.wasm';
