import type { Readable } from 'node:stream';
import type { Input } from './input.js';
import { PeekedStream } from './peeked.js';

/** Standard input, which is given as `-`. */
export function stdinInput(stdin: Readable, maxBytes: number): Input {
  const stream = new PeekedStream(stdin);
  return {
    path: 'stdin',
    name: 'stdin',
    stem: 'stdin',
    below: '',
    file: null,
    exists: async () => true,
    start: () => stream.start(),
    read: () => stream.whole(maxBytes),
    stream: () => stream.all(),
  };
}
