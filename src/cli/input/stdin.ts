import type { Readable } from 'node:stream';
import type { Input } from './input.js';
import { PeekedStream } from './peeked.js';
import { readAll } from './read-all.js';

/** Standard input, which is given as `-`. */
export function stdinInput(stdin: Readable, maxBytes: number): Input {
  const stream = new PeekedStream(stdin);
  return {
    path: 'stdin',
    name: 'stdin',
    stem: 'stdin',
    below: '',
    file: null,
    start: () => stream.start(),
    read: () => readAll(stream.all(), maxBytes),
    stream: () => stream.all(),
  };
}
