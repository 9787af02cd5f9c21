import { Readable, Writable } from 'node:stream';
import { main } from '../src/main.js';

/** A stream that keeps what is written. */
class Page extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.chunks.push(Buffer.from(chunk));
    done();
  }
}

/** What stands around a command line. */
export interface Around {
  stdin?: string | Uint8Array;
  /** Whether stdout is a terminal. */
  isTTY?: boolean;
}

/** Runs a command line in this process. */
export async function runMain(args: readonly string[], { stdin = '', isTTY = false }: Around = {}) {
  const stdout = Object.assign(new Page(), { isTTY });
  const stderr = new Page();
  const code = await main({
    argv: ['node', 'arealetter', ...args],
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: {},
  });
  const bytes = Buffer.concat(stdout.chunks);
  return { code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(stderr.chunks).toString() };
}
