/**
 * The files of the engine as the set-up publishes them (app/setup/engine.mjs). Browsers keep them for ever, so the folder's name changes with what
 * is in it: DuckDB-WASM's version, then our own edition of it.
 */
export const engineFolder = '/engine/1.32.0-4';

export const engineAddresses = { module: `${engineFolder}/duckdb-eh.wasm`, worker: `${engineFolder}/duckdb-browser-eh.worker.js` };

/** Of the module, before compression. The worker reports how much it has read, and the address only what comes over the wire. */
export const moduleBytes = 34_242_586;
