import type * as z from 'zod';

/** Problems that a message names; the rest add little. */
const SHOWN = 3;

/**
 * The first places where something does not fit its schema, for a message.
 *
 * @param whole - What a problem of the whole is a problem of: `the record`.
 */
export function firstProblems({ issues }: z.ZodError, whole: string): string {
  return issues
    .slice(0, SHOWN)
    .map(({ path, message }) => `${path.join('.') || whole}: ${message}`)
    .join('; ');
}
