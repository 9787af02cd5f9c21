import { ArealetterError } from '../../errors.js';

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some room and run it again',
  EDQUOT: 'your share of the disk is full; free some room and run it again',
  EROFS: 'the disk is read-only; choose another folder',
  EACCES: 'that is not allowed here; choose another folder',
  EPERM: 'that is not allowed here; choose another folder',
  EISDIR: 'a folder has that name; move it away',
  ENOTDIR: 'a part of the path is a file; choose another folder',
  EEXIST: 'a part of the path is a file; choose another folder',
  ENAMETOOLONG: 'the name is too long; give the document a shorter one',
};

/** Says what cannot be written, why, and what to do; `error` is one of Node's file system. */
export function unwritable(what: string, error: unknown): ArealetterError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const words = WORDS[code];
  const why = words ? `${words} (${code})` : code || message;
  return new ArealetterError('unwritable', `${what} cannot be written: ${why}`, { cause: error });
}
