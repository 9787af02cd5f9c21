import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { recordSchema } from '../../src/index.js';

const LETTER = sample('wrenshire-2018-letter.md');
const OTHER = sample('saltmere-2021-letter.txt');
const REPORT = sample('wrenshire-2024-report.pdf');
const BIN = fileURLToPath(new URL('../../bin/arealetter.js', import.meta.url));
const ESCAPE = '\u001b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these could steer a terminal
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

function sample(name: string): string {
  return fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
}

/** A stream that keeps what is written. */
class Page extends Writable {
  text = '';
  isTTY = false;
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk;
    done();
  }
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

interface Around {
  stdin?: Iterable<Uint8Array>;
  env?: Record<string, string>;
  isTTY?: boolean;
}

/** Runs a command line in this process. */
async function run(args: string[], { stdin = [], env = {}, isTTY = false }: Around = {}) {
  const stdout = new Page();
  const stderr = Object.assign(new Page(), { isTTY });
  const argv = ['node', 'arealetter', ...args];
  const code = await main({ argv, stdin: Readable.from(stdin), stdout, stderr, env });
  return { code, stdout: stdout.text, stderr: stderr.text } satisfies Outcome;
}

/** Runs the program itself; `close` closes one of its streams, as `| head` does. */
function runProgram(
  args: string[],
  { env = {}, close }: { env?: Record<string, string>; close?: 'stdout' | 'stderr' } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [BIN, ...args], { env: { ...process.env, ...env } });
  const outcome = { code: -1, stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      outcome[name] += text;
      if (close === name && name === 'stdout') child[name].destroy();
    });
  }
  if (close === 'stderr') child.stderr.destroy();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code: code ?? -1 }));
  });
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arealetter '));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a copy of a sample into the temporary folder. */
function put(path: string, from = LETTER): string {
  const to = join(folder, path);
  mkdirSync(join(to, '..'), { recursive: true });
  copyFileSync(from, to);
  return to;
}

const parse = (text: string) => recordSchema.parse(JSON.parse(text));
const namesOf = (ndjson: string) =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => parse(line).source.name);

describe('help and usage', () => {
  it.each([['--help'], ['-h'], ['help']])('%s tells the commands', async (option) => {
    const { code, stdout, stderr } = await run([option]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: arealetter /);
    expect(stdout).toContain('extract');
    expect(stdout).toContain('schema');
  });

  it.each(['extract', 'schema'])('%s --help has examples', async (command) => {
    const { code, stdout, stderr } = await run([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`Examples?:\n {2}\\$ (?:.*\\| )?arealetter ${command}`));
  });

  it('extract --help shows an address', async () => {
    const { stdout } = await run(['extract', '--help']);
    expect(stdout).toMatch(/\$ arealetter extract https:\/\//);
    expect(stdout).toContain('--fetch-seconds');
  });

  it('--version prints the version of the package', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const expected = { code: 0, stdout: `${version}\n`, stderr: '' };
    expect(await run(['--version'])).toEqual(expected);
    expect(await run(['-V'])).toEqual(expected);
  });

  it.each([
    ['an unknown command', ['extrakt', LETTER], /unknown command 'extrakt'/],
    ['an unknown option', ['--nope'], /unknown option '--nope'/],
    ['an unknown option of a command', ['extract', '--nope', LETTER], /unknown option '--nope'/],
    ['a near miss, which it mends', ['extract', '--formt', 'json', LETTER], /--format/],
    ['no input', ['extract'], /inputs/],
    ['an unknown format', ['extract', '-f', 'yaml', LETTER], /yaml.*json, ndjson, markdown/s],
    ['a limit of nothing', ['extract', '--max-bytes', '0', LETTER], /whole number/],
    ['a limit in words', ['extract', '--max-pages', 'ten', LETTER], /whole number/],
    ['a time limit of nothing', ['extract', '--fetch-seconds', '0', LETTER], /whole number/],
    ['an address of a file', ['extract', `file://${LETTER}`], /https:\/\/ or http:\/\/.*file:\/\//],
    ['an unknown colour', ['extract', '--color', 'blue', LETTER], /auto.*always.*never/s],
    ['nothing at all', [], /Usage: arealetter/],
  ])('%s could not run', async (_, args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('schema prints the schema', async () => {
    const { code, stdout } = await run(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('$schema');
  });
});

describe('inputs', () => {
  it('of one file an indented record', async () => {
    const { code, stdout } = await run(['extract', LETTER]);
    expect(code).toBe(0);
    expect(stdout).toBe(`${JSON.stringify(parse(stdout), null, 2)}\n`);
  });

  it('of several one record a line, in their order', async () => {
    const { code, stdout, stderr } = await run(['extract', OTHER, REPORT, LETTER]);
    expect(code).toBe(0);
    expect(namesOf(stdout)).toEqual([
      'saltmere-2021-letter.txt',
      'wrenshire-2024-report.pdf',
      'wrenshire-2018-letter.md',
    ]);
    expect(stderr).toMatch(/^3 documents, \d+ findings, \d+ warnings?\n$/);
  });

  it('the same file twice is read once, and said', async () => {
    const { code, stdout, stderr } = await run(['extract', LETTER, LETTER]);
    expect(code).toBe(0);
    expect(namesOf(stdout)).toEqual(['wrenshire-2018-letter.md']);
    expect(stderr).toContain(`${LETTER} was given more than once; it is read once\n`);
  });

  it('of a folder every document in it and below, by name, and a summary', async () => {
    put('letters/b.md');
    put('letters/A.TXT', OTHER);
    put('letters/2018/c.md');
    put('letters/README.md');
    put('letters/letter.json');
    put('letters/.hidden.md');
    const { code, stdout, stderr } = await run(['extract', join(folder, 'letters')]);
    expect(code).toBe(0);
    expect(namesOf(stdout)).toEqual(['c.md', 'A.TXT', 'b.md']);
    expect(stderr).toMatch(/^3 documents, /);
  });

  it('a folder with one document is several still', async () => {
    put('letters/a.md');
    const { stdout } = await run(['extract', join(folder, 'letters')]);
    expect(namesOf(stdout)).toEqual(['a.md']);
  });

  it('reads stdin for -', async () => {
    const stdin = [readFileSync(LETTER).subarray(0, 999), readFileSync(LETTER).subarray(999)];
    const { code, stdout } = await run(['extract', '-'], { stdin });
    expect(code).toBe(0);
    const { source, findings } = parse(stdout);
    const { stdout: named } = await run(['extract', LETTER]);
    expect(findings).toEqual(parse(named).findings);
    expect(source.sha256).toBe(parse(named).source.sha256);
  });

  it('reads a PDF from stdin', async () => {
    const { stdout } = await run(['extract', '-'], { stdin: [readFileSync(REPORT)] });
    expect(parse(stdout).source.mediaType).toBe('application/pdf');
  });

  it('reads stdin beside files', async () => {
    const stdin = [readFileSync(OTHER)];
    const { code, stdout } = await run(['extract', LETTER, '-'], { stdin });
    expect(code).toBe(0);
    expect(namesOf(stdout)).toHaveLength(2);
  });

  it('stops reading stdin at the limit', async () => {
    let taken = 0;
    function* endless() {
      while (taken < 1000) {
        taken += 1;
        yield Buffer.alloc(1000, 'a');
      }
    }
    const { code, stderr } = await run(['extract', '--max-bytes', '5000', '-'], {
      stdin: endless(),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('--max-bytes');
    // Streams read ahead a little.
    expect(taken).toBeLessThan(100);
  });

  it('reads names with spaces and signs', async () => {
    const path = put('SEND letters (2018)/Wrenshire’s “letter” #1.md');
    const { code, stdout } = await run(['extract', path]);
    expect(code).toBe(0);
    expect(parse(stdout).source.name).toBe('Wrenshire’s “letter” #1.md');
  });

  it('writes nothing of the path into a record', async () => {
    const copy = put('elsewhere/wrenshire-2018-letter.md');
    expect((await run(['extract', copy])).stdout).toBe((await run(['extract', LETTER])).stdout);
  });
});

describe('formats', () => {
  it('json: a list for several', async () => {
    const { stdout } = await run(['extract', '-f', 'json', LETTER, OTHER]);
    const records: unknown = JSON.parse(stdout);
    expect(records).toHaveLength(2);
    expect(stdout.endsWith('\n]\n')).toBe(true);
  });

  it('ndjson: one line for one', async () => {
    const { stdout } = await run(['extract', '--format', 'ndjson', LETTER]);
    expect(stdout).toBe(`${JSON.stringify(parse(stdout))}\n`);
  });

  it('markdown: title, findings and their places', async () => {
    const { code, stdout } = await run(['extract', '-f', 'markdown', LETTER]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# .*Wrenshire/);
    const { findings } = parse((await run(['extract', LETTER])).stdout);
    for (const { id } of findings) expect(stdout).toContain(`[${id}, l. `);
  });

  it('markdown: what a document holds cannot steer the terminal', async () => {
    const path = join(folder, 'letter.md');
    const steering = `${ESCAPE}[2J${ESCAPE}]0;title\u0007\u009b31m`;
    writeFileSync(path, readFileSync(LETTER, 'utf8').replace(/^- /m, `- ${steering} `));
    const { stdout } = await run(['extract', '-f', 'markdown', path]);
    expect(STEERING.exec(stdout)).toBeNull();
  });
});

describe('-o', () => {
  it('writes one whole file for each document, and nothing else', async () => {
    const out = join(folder, 'new', 'records');
    const { code, stdout } = await run(['extract', '-o', out, LETTER, OTHER]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readdirSync(out).sort()).toEqual([
      'saltmere-2021-letter.json',
      'wrenshire-2018-letter.json',
    ]);
    for (const name of readdirSync(out)) {
      const text = readFileSync(join(out, name), 'utf8');
      expect(text).toBe(`${JSON.stringify(parse(text), null, 2)}\n`);
    }
  });

  it('writes the same as stdout', async () => {
    await run(['extract', '-o', folder, LETTER]);
    const { stdout } = await run(['extract', LETTER]);
    expect(readFileSync(join(folder, 'wrenshire-2018-letter.json'), 'utf8')).toBe(stdout);
  });

  it('takes the place of an earlier record', async () => {
    const path = join(folder, 'wrenshire-2018-letter.json');
    writeFileSync(path, 'earlier');
    await run(['extract', '-o', folder, LETTER]);
    expect(parse(readFileSync(path, 'utf8')).source.name).toBe('wrenshire-2018-letter.md');
  });

  it.each([
    ['markdown', 'md'],
    ['ndjson', 'ndjson'],
  ])('of %s gives NAME.%s', async (format, ending) => {
    await run(['extract', '-f', format, '-o', folder, LETTER]);
    expect(readdirSync(folder)).toEqual([`wrenshire-2018-letter.${ending}`]);
  });

  it.each([
    ['one name, two endings', 'a/letter.md', 'a/letter.txt'],
    ['one name, two folders', 'a/letter.md', 'b/letter.md'],
    ['names that differ in case only', 'a/letter.md', 'b/Letter.md'],
    ['names that differ in their accents’ encoding only', 'a/caf\u00e9.md', 'b/cafe\u0301.md'],
  ])('refuses %s before anything is read or written', async (_, one, two) => {
    const out = join(folder, 'out');
    const { code, stdout, stderr } = await run([
      'extract',
      '-o',
      out,
      put('good.md'),
      put(one),
      put(two),
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(join(folder, one));
    expect(stderr).toContain(join(folder, two));
    expect(existsSync(out)).toBe(false);
  });

  it('never writes over a document', async () => {
    const path = put('letter.md');
    const { code } = await run(['extract', '-f', 'markdown', '-o', folder, path]);
    expect(code).toBe(2);
    expect(readFileSync(path)).toEqual(readFileSync(LETTER));
  });

  it('leaves no part of a file where it cannot write', async () => {
    const out = join(folder, 'out');
    mkdirSync(join(out, 'wrenshire-2018-letter.json'), { recursive: true });
    const { code, stdout, stderr } = await run(['extract', '-o', out, LETTER]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*wrenshire-2018-letter\.json/);
    expect(readdirSync(out)).toEqual(['wrenshire-2018-letter.json']);
  });

  it('refuses a file in the folder’s place', async () => {
    const out = join(folder, 'out');
    writeFileSync(out, 'a file');
    const { code, stderr } = await run(['extract', '-o', out, LETTER, OTHER]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*out/);
    expect(readFileSync(out, 'utf8')).toBe('a file');
  });
});

describe('exit codes', () => {
  const bad = () => {
    const path = join(folder, 'bad.txt');
    writeFileSync(path, 'Dear Ms Elm,\n\nThank you for the cake.\n');
    return path;
  };

  it('1 where one document of several failed; the others are written', async () => {
    const { code, stdout, stderr } = await run(['extract', LETTER, bad(), OTHER]);
    expect(code).toBe(1);
    expect(namesOf(stdout)).toEqual(['wrenshire-2018-letter.md', 'saltmere-2021-letter.txt']);
    expect(stderr).toContain(`error: ${join(folder, 'bad.txt')}: `);
    expect(stderr).toMatch(/^2 documents, .*, 1 failed$/m);
  });

  it('1 so too into a folder', async () => {
    const out = join(folder, 'out');
    const { code } = await run(['extract', '-o', out, bad(), LETTER]);
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual(['wrenshire-2018-letter.json']);
  });

  it('2 where all failed', async () => {
    const { code, stdout, stderr } = await run(['extract', bad(), join(folder, 'missing.pdf')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('bad.txt: ');
    expect(stderr).toContain('missing.pdf: ');
  });

  it.each(['json', 'ndjson', 'markdown'])('1 and 2 in %s too', async (format) => {
    const some = await run(['extract', '-f', format, LETTER, bad()]);
    const none = await run(['extract', '-f', format, bad()]);
    expect([some.code, none.code]).toEqual([1, 2]);
    expect(none.stdout).toBe('');
  });

  it('1 for a warning where --strict is given, 0 else', async () => {
    // The samples are of areas that do not exist, of which records warn.
    const strict = await run(['extract', '--strict', LETTER]);
    const lenient = await run(['extract', LETTER]);
    expect([strict.code, lenient.code]).toEqual([1, 0]);
    expect(strict.stdout).toBe(lenient.stdout);
    expect(strict.stderr).toMatch(/^warning: .*wrenshire-2018-letter\.md: .+ \[[a-z-]+\]\n$/);
  });

  it('--strict names each warning of a batch', async () => {
    const { code, stderr } = await run(['extract', '--strict', LETTER, OTHER]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^warning: .*wrenshire.*\n(?:warning: .*\n)*warning: .*saltmere/);
  });
});

describe('colour', () => {
  const missing = ['extract', 'missing.pdf'];
  it.each<[string, boolean, string[], Around]>([
    ['none into a file', false, [], {}],
    ['on a terminal', true, [], { isTTY: true }],
    ['none with NO_COLOR', false, [], { isTTY: true, env: { NO_COLOR: '1' } }],
    ['with an empty NO_COLOR', true, [], { isTTY: true, env: { NO_COLOR: '' } }],
    ['none on a dumb terminal', false, [], { isTTY: true, env: { TERM: 'dumb' } }],
    ['with FORCE_COLOR', true, [], { env: { FORCE_COLOR: '1' } }],
    ['none with FORCE_COLOR=0', false, [], { isTTY: true, env: { FORCE_COLOR: '0' } }],
    ['with --color always', true, ['--color', 'always'], { env: { NO_COLOR: '1' } }],
    ['none with --color never', false, ['--color', 'never'], { isTTY: true }],
  ])('%s', async (_, coloured, option, around) => {
    for (const args of [
      [...option, ...missing],
      [...missing, ...option],
    ]) {
      const { stderr } = await run(args, around);
      expect(stderr.includes(ESCAPE)).toBe(coloured);
      expect(stderr).toContain('error:');
      expect(stderr).toContain('missing.pdf: there is no such file');
    }
  });

  it('never in a record', async () => {
    const { stdout } = await run(['extract', '--color', 'always', LETTER]);
    expect(stdout).not.toContain(ESCAPE);
  });

  it('a name cannot steer the terminal', async () => {
    const { stderr } = await run(['extract', `${ESCAPE}[2Jletter\u009b31m.pdf`]);
    expect(STEERING.exec(stderr)).toBeNull();
  });
});

describe('progress', () => {
  /** Each look at the clock finds it half a second later. */
  function hurryClock() {
    let now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => {
      now += 500;
      return now;
    });
  }

  it('on a terminal, once it takes over a second, and gone at the end', async () => {
    hurryClock();
    const { stderr } = await run(['extract', LETTER, OTHER, REPORT], { isTTY: true });
    expect(stderr).not.toContain('reading 1 of 3');
    expect(stderr).toContain('reading 3 of 3: ');
    const shown = stderr.split('\n')[0]?.split(`\r${ESCAPE}[K`).at(-1);
    expect(shown).toMatch(/^3 documents/);
  });

  it('nowhere else', async () => {
    hurryClock();
    const { stderr } = await run(['extract', LETTER, OTHER, REPORT]);
    expect(stderr).not.toContain('reading');
  });
});

// The program itself, as it is installed.
describe('the program', () => {
  it('writes what the same run in this process writes', async () => {
    expect(await runProgram(['extract', LETTER, OTHER])).toEqual(
      await run(['extract', LETTER, OTHER]),
    );
  });

  it('sets the exit code', async () => {
    expect(await runProgram(['--version'])).toMatchObject({ code: 0 });
    expect(await runProgram(['extract', 'missing.pdf', LETTER])).toMatchObject({ code: 1 });
    expect(await runProgram(['extract', 'missing.pdf'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('says the same in every time zone and language', async () => {
    const places = [
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Europe/London', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' },
    ];
    const [first, ...others] = await Promise.all(
      places.map((env) => runProgram(['extract', LETTER, OTHER, REPORT], { env })),
    );
    expect(first?.code).toBe(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it('ends quietly, and before long, where its reader has gone', async () => {
    const many = Array.from({ length: 60 }, () => LETTER);
    const { code, stderr } = await runProgram(['extract', ...many], { close: 'stdout' });
    expect(stderr).not.toMatch(/EPIPE|^ {4}at |node:/m);
    expect(code).toBe(0);
    expect(Number(/^(\d+) documents?/m.exec(stderr)?.[1])).toBeLessThan(many.length);
  });

  it('writes its records where nobody reads its messages', async () => {
    const { code, stdout } = await runProgram(['extract', LETTER, OTHER], { close: 'stderr' });
    expect(code).toBe(0);
    expect(namesOf(stdout)).toHaveLength(2);
  });
});
