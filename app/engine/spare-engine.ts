/**
 * Something that takes long to start and may be needed soon: begun ahead, taken once, given back when nobody came for it.
 * `Thing` is started at most once at a time.
 */
export class Spare<Thing> {
  #start: () => Promise<Thing>;
  #end: (thing: Thing) => void;
  #begun: Promise<Thing> | undefined;

  constructor({ start, end }: { start: () => Promise<Thing>; end: (thing: Thing) => void }) {
    this.#start = start;
    this.#end = end;
  }

  prepare(): void {
    this.#begun ??= this.#start();
    // Whoever takes it hears of the failure, and of nothing if nobody does.
    this.#begun.catch(() => undefined);
  }

  /** The one begun ahead if it comes to be, else a new one. @throws when that cannot be started either */
  async take(): Promise<Thing> {
    const begun = this.#begun;
    this.#begun = undefined;
    return begun ? begun.catch(() => this.#start()) : this.#start();
  }

  /** Ends the one begun ahead. */
  drop(): void {
    const begun = this.#begun;
    this.#begun = undefined;
    begun?.then(this.#end, () => undefined);
  }
}
