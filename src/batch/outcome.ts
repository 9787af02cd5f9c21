import { ArealetterError, type ErrorCode } from '../errors.js';

/** What came of a document, in a form that can be handed from one thread to another. */
export type Outcome<Product> = { made: Product } | Failure;

/** Why nothing came of it. */
export interface Failure {
  error: { code: ErrorCode; message: string };
}

/** What a caller can act on, as it stands; anything else is a bug of ours, and is called one. */
export function failure(error: unknown): Failure {
  const { code, message } = asArealetterError(error);
  return { error: { code, message } };
}

/** An error that a caller can act on as it is; anything else as a `bug`. */
export function asArealetterError(error: unknown): ArealetterError {
  if (error instanceof ArealetterError) return error;
  const message = `this is a bug in arealetter, please report it (${error})`;
  return new ArealetterError('bug', message, { cause: error });
}
