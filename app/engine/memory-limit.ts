/**
 * What the engine may use for queries in the browser, in MiB. WASM ends at 4 GiB, of which the module, the result on its way and the page need a part;
 * a device with less memory ends the whole tab sooner, without a word.
 * @param deviceMemory in GiB as browsers tell it, rounded and never more than 8; undefined where they do not
 */
export function memoryLimitMb(deviceMemory: number | undefined): number {
  const share = ((deviceMemory ?? 4) * 1024) / 4;
  return Math.round(Math.min(2048, Math.max(256, share)));
}
