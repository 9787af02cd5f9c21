import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';

/** The program, to be run by itself. */
export const BIN = fileURLToPath(new URL('../../bin/arealetter.js', import.meta.url));

/** The path of a sample. */
export function sample(name: string): string {
  return fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
}

/** What a run printed, and its exit code. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A stream that keeps what is written. */
class Page extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.chunks.push(Buffer.from(chunk));
    done();
  }
  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

/** Runs a command line in this process. */
export async function run(args: readonly string[], stdin = ''): Promise<Outcome> {
  const { code, bytes, stderr } = await runForBytes(args, { stdin });
  return { code, stdout: bytes.toString(), stderr };
}

/** What stands around a command line; `isTTY` says whether stdout is a terminal. */
export interface Around {
  stdin?: string;
  isTTY?: boolean;
}

/** Runs a command line in this process, and gives the bytes that it writes to stdout. */
export async function runForBytes(
  args: readonly string[],
  { stdin = '', isTTY = false }: Around = {},
): Promise<{ code: number; bytes: Buffer; stderr: string }> {
  const [stdout, stderr] = [Object.assign(new Page(), { isTTY }), new Page()];
  const argv = ['node', 'arealetter', ...args];
  const code = await main({
    argv,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: {},
  });
  return { code, bytes: stdout.bytes, stderr: stderr.bytes.toString() };
}

/** The length of the longest line. */
export function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
