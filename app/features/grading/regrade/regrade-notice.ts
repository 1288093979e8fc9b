/** A submission of the reader's counts differently since a regrade. */
export interface RegradeNotice {
  labSlug: string;
  /** How it counts now. */
  accepted: boolean;
  /** The regrade was taken back, and with it the change. */
  undone: boolean;
}
