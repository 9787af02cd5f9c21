/** Bounds on a document, checked before work is spent on it. */
export interface Limits {
  /** Bytes. */
  maxBytes: number;
  /** Pages of a PDF. */
  maxPages: number;
}

export const DEFAULT_LIMITS: Limits = { maxBytes: 50 * 1024 * 1024, maxPages: 500 };
