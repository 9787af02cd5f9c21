import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
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
import { promisify } from 'node:util';
import { parse } from 'parse5';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { printPdf } from '../../src/read/pdf/printed.js';
import { print } from '../../src/read/printed.js';
import { sheet } from '../../src/write/review/sheet.js';
import { allOf, attribute, textOf } from '../support/dom.js';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const LETTER = sample('wrenshire-2018-letter.txt');
const REPORT = sample('wrenshire-2024-report.md');
const PDF = sample('wrenshire-2021-revisit.pdf');
const BIN = fileURLToPath(new URL('../../bin/arealetter.js', import.meta.url));

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk;
    done();
  }
}

async function run(...args: string[]) {
  const stdout = new Kept();
  const stderr = new Kept();
  const argv = ['node', 'arealetter', 'review', ...args];
  const code = await main({ argv, stdin: Readable.from([]), stdout, stderr, env: {} });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe('arealetter review', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'arealetter-review-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes the file that is asked for, and says so', async () => {
    const file = join(folder, 'check.html');
    const { code, stdout, stderr } = await run(LETTER, '-o', file);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `wrote ${file}\n` });
    const [title] = allOf(parse(readFileSync(file, 'utf8')), 'title');
    expect(textOf(title)).toBe('Review: Joint local area SEND inspection in Wrenshire');
  });

  it('writes to stdout where that is asked for', async () => {
    const { code, stdout, stderr } = await run(LETTER, '-o', '-');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<!doctype html>/);
  });

  it('writes a page for each of several documents; one that fails stops no other', async () => {
    const scrap = join(folder, 'scrap.txt');
    writeFileSync(scrap, 'A shopping list.');
    const { code, stderr } = await run(LETTER, scrap, REPORT, '-o', join(folder, 'pages'));
    expect(code).toBe(1);
    expect(stderr).toContain(`error: ${scrap}:`);
    expect(readdirSync(join(folder, 'pages')).sort()).toEqual([
      'wrenshire-2018-letter.review.html',
      'wrenshire-2024-report.review.html',
    ]);
  });

  it('shows a record that was made before', async () => {
    const record = JSON.parse(readFileSync(sample('wrenshire-2021-revisit.json'), 'utf8'));
    record.findings[0].text = 'Words that the record has of old.';
    const file = join(folder, 'old.json');
    writeFileSync(file, JSON.stringify(record));
    const { stdout } = await run(PDF, '--record', file, '-o', '-');
    expect(textOf(allOf(parse(stdout), 'article')[0])).toContain('the record has of old');
  });

  it.each([
    ['a record of another document', [LETTER, '--record', sample('wrenshire-2021-revisit.json')]],
    ['a record for several', [LETTER, REPORT, '--record', sample('wrenshire-2021-revisit.json')]],
    ['several pages on stdout', [LETTER, REPORT, '-o', '-']],
    ['what is not there', ['no-such-file.pdf']],
  ])('refuses %s', async (_, args) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /);
    expect(existsSync('no-such-file.review.html')).toBe(false);
  });

  it('writes over no document', async () => {
    const file = join(folder, 'letter.review.html');
    copyFileSync(sample('wrenshire-2019-statement.html'), file);
    const { code, stderr } = await run(file, '-o', file);
    expect(code).toBe(2);
    expect(stderr).toContain('written over');
  });

  it('goes on without pictures where nothing can draw them, and says so', async () => {
    const block = `data:text/javascript,${encodeURIComponent(WITHOUT_CANVAS)}`;
    const file = join(folder, 'plain.html');
    const args = ['--import', block, BIN, 'review', PDF, '-o', file];
    const { stderr } = await promisify(execFile)(process.execPath, args);
    expect(stderr).toContain('could not be drawn');
    const page = parse(readFileSync(file, 'utf8'));
    expect(allOf(page, 'image')).toEqual([]);
    expect(allOf(page, 'h3').map(textOf)).toContain('Pages are not shown as printed');
    const words = allOf(page, 'g').filter((part) => attribute(part, 'class')?.includes('is-seen'));
    expect(words.map(textOf).join(' ')).toContain('Wrenshire');
  });
});

const WITHOUT_CANVAS = `
import Module from 'node:module';
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  if (name.startsWith('@napi-rs/canvas')) throw new Error('there is no canvas');
  return resolve.call(this, name, ...rest);
};`;

describe('a document as printed', () => {
  it('has a picture and the words of each page', async () => {
    const { pages, undrawn } = await printPdf(readFileSync(PDF));
    expect(undrawn).toBeNull();
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
    for (const { picture, width, height, rotation, lines } of pages) {
      expect(Buffer.from(picture?.base64 ?? '', 'base64').toString('latin1', 8, 12)).toBe('WEBP');
      expect([width, height].map(Math.round)).toEqual([595, 842]);
      expect(rotation).toBe(0);
      expect(lines.length).toBeGreaterThan(0);
    }
  });

  it('has the lines of a text by number', async () => {
    const given = 'Dear Ms Elm\r\n\r\n  a line\f\r\n';
    expect(await print(Buffer.from(given), 'a.txt')).toEqual({
      lines: [
        { line: 1, endLine: 1, text: 'Dear Ms Elm' },
        { line: 2, endLine: 2, text: '' },
        { line: 3, endLine: 3, text: '  a line' },
      ],
    });
  });

  it('has the blocks of a web page, those of cells too, by the lines of its source', async () => {
    const given = `<!doctype html><title>x</title>
<h1>Head</h1>
<ul><li>One</li>
<li>Two</li></ul>
<table><tr><th>Left</th><th>Right</th></tr>
<tr><td>Cell</td><td>Other</td></tr></table>`;
    const printed = await print(Buffer.from(given), 'a.html');
    const lines = 'lines' in printed ? printed.lines : [];
    expect(lines.map(({ line, text }) => [line, text])).toEqual([
      [2, 'Head'],
      [3, 'One'],
      [4, 'Two'],
      [5, 'Left'],
      [5, 'Right'],
      [6, 'Cell'],
      [6, 'Other'],
    ]);
  });

  it.each([
    [90, '0 0 842 595', [832, 20]],
    [180, '0 0 595 842', [575, 832]],
    [270, '0 0 842 595', [10, 575]],
  ] as const)('is turned by %d degrees to be read', (rotation, viewBox, corner) => {
    const page = { number: 1, width: 595, height: 842, rotation, picture: null, lines: [] };
    const [svg] = sheet(page, []).children.filter(
      (child) => child.type === 'element' && child.tagName === 'svg',
    );
    const [turned] = svg && 'children' in svg ? svg.children : [];
    expect(svg).toMatchObject({ properties: { viewBox } });
    const transform = turned && 'properties' in turned ? turned.properties.transform : null;
    const [across = 0, down = 0, by = 0] = [...String(transform).matchAll(/\d+/g)].map(Number);
    // The point 20 from the left and 10 from the top, before the page is turned.
    const radians = (by * Math.PI) / 180;
    const x = across + 20 * Math.cos(radians) - 10 * Math.sin(radians);
    const y = down + 20 * Math.sin(radians) + 10 * Math.cos(radians);
    expect([x, y].map(Math.round)).toEqual(corner);
  });
});
