/** The least module that throws: the engine is compiled with WASM's exceptions. */
const throwingModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11]);

/** Whether this browser can run the engine at all. */
export function canRunEngine(): boolean {
  return typeof Worker === 'function' && typeof WebAssembly === 'object' && WebAssembly.validate(throwingModule);
}
