import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../src/package.js';
import { BIN } from '../support/run.js';

const root = fileURLToPath(ROOT);

/** The folder in which a reader follows a page: the samples, and `arealetter` on the path. */
export class ReaderFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'reader-'));
  readonly #home = mkdtempSync(join(tmpdir(), 'home-'));

  constructor() {
    for (const name of ['samples', 'schemas']) {
      cpSync(join(root, name), join(this.path, name), { recursive: true });
    }
    mkdirSync(join(this.path, 'node_modules'));
    symlinkSync(root, join(this.path, 'node_modules/arealetter'), 'junction');
    this.#program('arealetter', `exec "${process.execPath}" "${BIN}" "$@"`);
    this.#program('npx', 'test "$1" = arealetter && exec "$@"');
    // Installing, building and testing are run for real by .ci/run and .ci/packed.js.
    this.#program('npm', 'case "$1" in ci|test|link|pack|install) ;; *) exit 64 ;; esac');
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  /** What is at a path; null where nothing is. */
  has(name: string): 'file' | 'folder' | null {
    const found = statSync(join(this.path, name), { throwIfNoEntry: false });
    if (!found) return null;
    return found.isDirectory() ? 'folder' : 'file';
  }

  /** Runs commands of a shell; what goes to stdout and to stderr is one output, as on a screen. */
  run(commands: string): { status: number | null; lines: string[] } {
    const { status, stdout } = spawnSync('sh', ['-ec', `exec 2>&1\n${commands}`], {
      cwd: this.path,
      env: {
        PATH: `${join(this.#home, 'bin')}${delimiter}${process.env.PATH}`,
        HOME: this.#home,
        GIT_PAGER: 'cat',
      },
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const text = stdout.replace(/\n$/, '');
    return { status, lines: text === '' ? [] : text.split('\n') };
  }

  #program(name: string, script: string): void {
    const path = join(this.#home, 'bin', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }
}
