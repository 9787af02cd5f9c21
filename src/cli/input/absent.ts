import { basename } from 'node:path';
import type { ArealetterError } from '../../errors.js';
import type { Input } from './input.js';

/** Stands for an argument that leads nowhere: its error is thrown when it is read, so that the others go on. */
export function absentInput(path: string, error: ArealetterError): Input {
  const fail = () => Promise.reject(error);
  return {
    path,
    name: path,
    stem: basename(path),
    below: '',
    file: null,
    exists: async () => false,
    start: fail,
    read: fail,
    async *stream() {
      yield await fail();
    },
  };
}
