/** What a caller can act on, one code each; the texts are for people and may change. */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'unreadable'
  /** An address: no such server, refused, not trusted, too slow, broken off, another status than 2xx. */
  | 'unreachable'
  | 'empty'
  | 'too-large'
  /** A document took more time than one gets. */
  | 'too-slow'
  | 'unknown-format'
  | 'wrong-format'
  | 'encrypted'
  | 'damaged'
  | 'no-text'
  | 'unknown-family'
  | 'record-invalid'
  /** A record of another schemaVersion. */
  | 'old-record'
  /** A theme list that does not fit its form. */
  | 'themes-invalid'
  | 'unwritable'
  /** Two documents that should be of one local area are of two. */
  | 'different-areas'
  /** A mistake of ours. */
  | 'bug';

/** The one error class of the project: `code` says what happened, `message` what to do about it. */
export class ArealetterError extends Error {
  override readonly name = 'ArealetterError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
