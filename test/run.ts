import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../src/main.js';

/** The program, to be run by itself. */
export const BIN = fileURLToPath(new URL('../bin/arealetter.js', import.meta.url));

/** The path of a sample. */
export function sample(name: string): string {
  return fileURLToPath(new URL(`../samples/${name}`, import.meta.url));
}

/** What a run printed, and its exit code. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A stream that keeps what is written. */
class Page extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk;
    done();
  }
}

/** Runs a command line in this process. */
export async function run(args: readonly string[], stdin = ''): Promise<Outcome> {
  const [stdout, stderr] = [new Page(), new Page()];
  const argv = ['node', 'arealetter', ...args];
  const code = await main({
    argv,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: {},
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** The length of the longest line. */
export function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
