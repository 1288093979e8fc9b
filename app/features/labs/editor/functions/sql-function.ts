import type { Localized } from '~/i18n/locale';

/** A function as the editor proposes it. */
export interface SqlFunction {
  name: string;
  /** With the names of its arguments; a window function ends in `OVER (…)`. */
  signature: string;
  meaning: Localized;
  /** An expression; of the columns of `orders` where it needs rows. */
  example: string;
  /** What the example gives; absent where it needs rows. */
  gives?: string;
  /** The DuckDB type, where it does not depend on the arguments. */
  returns?: string;
}
