import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileInput } from '../../src/cli/input/file.js';
import { folderInputs } from '../../src/cli/input/folder.js';
import { ArealetterError, type ErrorCode, extract } from '../../src/index.js';
import { docx, oleFile, zip } from '../support/archive.js';
import { corpus, everyFourth, shared } from '../support/corpus.js';

const BIN = fileURLToPath(new URL('../../bin/arealetter.js', import.meta.url));
const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'arealetter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const LETTER = sample('wrenshire-2018-letter.pdf');
const UNTAGGED = sample('wrenshire-2018-letter-untagged.pdf');
const MARKDOWN = sample('wrenshire-2018-letter.md').toString();

/** A PDF of one page: objects 1 to 4, a few more of its own, and what its trailer adds. */
function pdf(content: string, { objects = [], trailer = '' }: Partial<PdfParts> = {}): Buffer {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
    `<< /Length ${content.length} >> stream\n${content}\nendstream`,
    ...objects,
  ];
  let file = '%PDF-1.4\n';
  let table = '0000000000 65535 f \n';
  for (const [index, object] of all.entries()) {
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = all.length + 1;
  const end = `trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n${table}${end}`, 'latin1');
}

interface PdfParts {
  objects: string[];
  trailer: string;
}

const CAKE = 'BT /F1 12 Tf 72 700 Td (Dear Ms Elm, thank you for the cake.) Tj ET';
const PICTURE = 'q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q';
const KEY = `<${'5a'.repeat(32)}>`;
const ID = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;

/** No password fits: the keys are made up. */
const ENCRYPTED = pdf(CAKE, {
  objects: [`<< /Filter /Standard /V 1 /R 2 /O ${KEY} /U ${KEY} /P -4 >>`],
  trailer: `/Encrypt 5 0 R ${ID}`,
});
const FOR_CERTIFICATES = pdf(CAKE, {
  objects: ['<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 1 >>'],
  trailer: `/Encrypt 5 0 R ${ID}`,
});

const THANKS = '<w:p><w:r><w:t>Dear Ms Elm, thank you for the cake.</w:t></w:r></w:p>';

type Refusal = [what: string, ending: string, bytes: string | Uint8Array, code: ErrorCode];

const REFUSALS: Refusal[] = [
  ['an empty file', '.pdf', '', 'empty'],
  ['white space', '.txt', ' \r\n\t\n'.repeat(999), 'empty'],
  ['a web page named .pdf', '.pdf', '<!DOCTYPE html>\n<title>Not found</title>', 'wrong-format'],
  ['a web page with a byte order mark', '.pdf', '\ufeff<html lang="en">', 'wrong-format'],
  ['a web page after a comment', '.pdf', '<!-- saved -->\n<html lang="en">', 'wrong-format'],
  ['XHTML', '.pdf', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>', 'wrong-format'],
  ['a web page named .docx', '.docx', '<!DOCTYPE html>\n<title>Not found</title>', 'wrong-format'],
  ['a web page without words', '.html', '<!DOCTYPE html>\n<div id="app"></div>', 'no-text'],
  [
    'another web page',
    '.html',
    '<!DOCTYPE html>\n<p>Thank you for the cake.</p>',
    'unknown-family',
  ],
  ['a web page nested too deeply', '.html', `<html>${'<div>'.repeat(5000)}`, 'too-large'],
  [
    'the first bytes of an archive',
    '.docx',
    'PK\u0003\u0004\u0014\u0000\u0006\u0000',
    'wrong-format',
  ],
  ['a Word document that is cut short', '.docx', docx(THANKS).subarray(0, 900), 'damaged'],
  ['a Word document without words', '.docx', docx(''), 'no-text'],
  ['another Word document', '.docx', docx(THANKS), 'unknown-family'],
  ['an encrypted Word document', '.docx', oleFile('EncryptedPackage'), 'encrypted'],
  ['an old Word document', '.doc', oleFile('WordDocument'), 'wrong-format'],
  ['a workbook', '.xlsx', zip({ 'xl/workbook.xml': '' }), 'wrong-format'],
  ['a record', '.json', '{ "schemaVersion": "1.0.0" }', 'wrong-format'],
  ['a picture', '.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10), 'unknown-format'],
  ['binary junk', '.pdf', junk(5000), 'unknown-format'],
  ['a PDF that asks for a password', '.pdf', ENCRYPTED, 'encrypted'],
  ['a PDF for the holders of certificates', '.pdf', FOR_CERTIFICATES, 'encrypted'],
  ['the first line of a PDF', '.pdf', '%PDF-1.7\n', 'damaged'],
  [
    'junk that begins as a PDF',
    '.pdf',
    Buffer.concat([Buffer.from('%PDF-1.7\n'), junk(5000)]),
    'damaged',
  ],
  ['a scan', '.pdf', pdf(PICTURE), 'no-text'],
  ['a page with nothing on it', '.pdf', pdf(''), 'no-text'],
  ['another PDF', '.pdf', pdf(CAKE), 'unknown-family'],
  ['another text', '.txt', 'Dear Ms Elm,\n\nThank you for the cake.\n', 'unknown-family'],
];

/** Bytes without a pattern, the same ones each time. */
function junk(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48271) % 0x7fffffff;
    return state & 0xff;
  });
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function runProgram(args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr });
    });
  });
}

/** What every refusal is like: one line for people, no record, exit code 2. */
async function expectRefusal(args: string[], message: RegExp): Promise<void> {
  const { code, stdout, stderr } = await runProgram(['extract', ...args]);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^error: .+\n$/);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
}

function fileOf([what, ending, bytes]: Refusal): string {
  const path = join(folder, what.replaceAll(' ', '-') + ending);
  writeFileSync(path, bytes);
  return path;
}

describe('is refused:', () => {
  it.each(REFUSALS)('%s', async (...refusal) => {
    const path = fileOf(refusal);
    const [, , , code] = refusal;
    await expect(extract(readFileSync(path), { name: path })).rejects.toMatchObject({ code });
    await expectRefusal([path], new RegExp(`${basename(path)}: `));
  });

  it('all of them, and no file is written', async () => {
    const out = join(folder, 'never');
    const paths = REFUSALS.map(fileOf);
    const { code, stdout, stderr } = await runProgram(['extract', '-o', out, ...paths]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const path of paths) expect(stderr).toContain(`error: ${path}: `);
    expect(existsSync(out)).toBe(false);
  });

  it('a file that is not there', async () => {
    const input = fileInput(join(folder, 'missing.pdf'), 100);
    await expect(input.read()).rejects.toMatchObject({ code: 'not-found' });
    await expectRefusal([join(folder, 'missing.pdf')], /missing\.pdf: there is no such file/);
  });

  it('a path that leads through a file', async () => {
    writeFileSync(join(folder, 'file.md'), MARKDOWN);
    const path = join(folder, 'file.md', 'letter.pdf');
    const input = fileInput(path, 100);
    await expect(input.read()).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:unreadable|not-found)$/),
    });
    await expectRefusal([path], /letter\.pdf: /);
  });

  it('a folder without documents', async () => {
    const path = join(folder, 'no documents');
    mkdirSync(path);
    writeFileSync(join(path, 'notes.rtf'), '{\\rtf1 }');
    const [input, ...others] = await folderInputs(path, 'documents', 100);
    expect(others).toEqual([]);
    await expect(input?.read()).rejects.toMatchObject({ code: 'not-found' });
    await expectRefusal([path], /no documents/);
  });

  it('a file that is too large', async () => {
    const path = join(folder, 'large.pdf');
    writeFileSync(path, LETTER);
    const refused = extract(LETTER, { name: path, maxBytes: 1000 });
    await expect(refused).rejects.toMatchObject({ code: 'too-large' });
    await expectRefusal(['--max-bytes', '1000', path], /large\.pdf: .*--max-bytes/);
  });

  it('a PDF that is too long', async () => {
    const path = join(folder, 'long.pdf');
    writeFileSync(path, LETTER);
    const refused = extract(LETTER, { name: path, maxPages: 2 });
    await expect(refused).rejects.toMatchObject({ code: 'too-large' });
    await expectRefusal(['--max-pages', '2', path], /long\.pdf: .*--max-pages/);
  });
});

describe('what is told is true', () => {
  it('rich text is not taken for JSON', async () => {
    const refused = extract(Buffer.from('{\\rtf1\\ansi Dear Ms Elm}'), { name: 'letter.rtf' });
    await expect(refused).rejects.toBeInstanceOf(ArealetterError);
    await expect(refused).rejects.not.toThrow(/JSON/);
  });

  it('Markdown that begins with a link is not taken for JSON', async () => {
    const given = Buffer.from(`[Ofsted](https://www.gov.uk/ofsted)\n\n${MARKDOWN}`);
    await expect(extract(given, { name: 'letter.md' })).resolves.toBeTruthy();
  });
});

it.each([0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99])(
  'a PDF of which %d came is cut short',
  async (share) => {
    for (const whole of [LETTER, UNTAGGED]) {
      const bytes = whole.subarray(0, Math.floor(whole.length * share));
      const refused = extract(bytes, { name: 'letter.pdf' });
      await expect(refused).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('cut short'),
      });
    }
  },
);

/** What came of a document: a record's figures, else an error's code, or what should never be. */
type Verdict = { text: string; warnings: number } | { code: string } | { never: string };

// Runs in a thread, on the built library, because some documents can only be stopped from outside.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const judge = async ({ extract, recordSchema, ArealetterError }, path) => {
  try {
    const record = await extract(readFileSync(path), { name: path });
    if (!recordSchema.safeParse(record).success) return { never: 'a record that does not fit' };
    const text = [...record.findings, ...record.passages].flatMap(({ text, points = [] }) => [text, ...points]);
    return { text: text.join(' '), warnings: record.warnings.length };
  } catch (error) {
    if (!(error instanceof ArealetterError)) return { never: String(error?.stack ?? error) };
    return error.code === 'record-invalid' ? { never: error.message } : { code: error.code };
  }
};
import(workerData.library).then(async (library) => {
  parentPort.postMessage('ready');
  for (const path of workerData.paths) parentPort.postMessage(await judge(library, path));
});`;

// A second or two is enough for any of them, on a machine that has nothing else to do.
const PATIENCE = 240_000;

/** Extracts documents one after another, and gives up what does not end. */
async function judge(paths: readonly string[]): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  while (verdicts.size < paths.length) {
    const waiting = paths.slice(verdicts.size);
    const broke = await judgeInThread(waiting, (verdict) => {
      verdicts.set(paths[verdicts.size] ?? '', verdict);
    });
    // A thread can break when it has told all.
    if (broke && verdicts.size < paths.length)
      verdicts.set(paths[verdicts.size] ?? '', { never: broke });
  }
  return verdicts;
}

/** Resolves with what broke the thread, null where nothing did. */
function judgeInThread(
  paths: readonly string[],
  tell: (verdict: Verdict) => void,
): Promise<string | null> {
  const workerData = { library: LIBRARY, paths };
  const thread = new Worker(THREAD, {
    eval: true,
    workerData,
    // As much as the main thread has; threads have more.
    resourceLimits: { stackSizeMb: 1, maxOldGenerationSizeMb: 512 },
  });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    let left = paths.length;
    const end = (broke: string | null) => {
      clearTimeout(timer);
      thread.terminate().then(() => resolve(broke));
    };
    thread.on('error', (error) => end(`the thread broke: ${error}`));
    thread.on('message', (message: Verdict | 'ready') => {
      clearTimeout(timer);
      if (message !== 'ready') {
        tell(message);
        left -= 1;
      }
      if (left === 0) end(null);
      else timer = setTimeout(() => end('did not end in time'), PATIENCE);
    });
  });
}

function expectSound(verdict: Verdict | undefined): void {
  expect(verdict).toBeDefined();
  expect(verdict).not.toHaveProperty('never');
}

describe.skipIf(!shared)('PDFs made to break readers', () => {
  const documents = shared ? corpus('broken') : [''];
  let verdicts = new Map<string, Verdict>();
  beforeAll(async () => {
    verdicts = await judge(documents);
  });

  it.each(documents.map((path) => [basename(path), path]))('%s', (_, path) => {
    expectSound(verdicts.get(path));
  });

  it('some ask for a password, some only for one to change them', () => {
    const named = (name: string) =>
      verdicts.get(documents.find((path) => basename(path) === name) ?? '');
    expect(named('encrypted-attachment.pdf')).toEqual({ code: 'encrypted' });
    expect(named('empty_protected.pdf')).toEqual({ code: 'no-text' });
  });
});

describe.skipIf(!shared)('documents of other kinds', () => {
  const documents = shared ? corpus('other') : [''];
  it.each(documents.map((path) => [basename(path), path]))('%s', async (name, path) => {
    const refused = extract(readFileSync(path), { name });
    await expect(refused).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:unknown-family|wrong-format)$/),
    });
  });
});

describe('a PDF damaged in its middle', () => {
  const PIECES = 60;

  /** The sample with zeros from one byte to another, in a file of its own. */
  function damaged(name: string, from: number, to: number): string {
    const bytes = Uint8Array.from(UNTAGGED);
    bytes.subarray(from, to).fill(0);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  it('is refused, or read whole, or warns', async () => {
    const length = Math.ceil(UNTAGGED.length / PIECES);
    const sound = damaged('sound.pdf', 0, 0);
    const pieces = everyFourth(Array.from({ length: PIECES }, (_, piece) => piece));
    const paths = pieces.map((piece) =>
      damaged(`damaged-${piece}.pdf`, piece * length, (piece + 1) * length),
    );
    const verdicts = await judge([sound, ...paths]);
    const whole = verdicts.get(sound);
    if (!whole || !('text' in whole)) throw new Error('the sample cannot be read');
    const silent = [...verdicts].filter(
      ([, verdict]) =>
        'never' in verdict ||
        ('text' in verdict && verdict.text !== whole.text && verdict.warnings <= whole.warnings),
    );
    expect(silent.map(([path]) => basename(path))).toEqual([]);
  });

  it('does not break the program where pages are lost', async () => {
    const pages = [...UNTAGGED.toString('latin1').matchAll(/\d+ 0 obj\s*<<\s*\/Type\s*\/Page\b/g)];
    const [from = 0, to = 0] = [pages[3]?.index, pages[7]?.index];
    expect(to).toBeGreaterThan(from);
    const path = damaged('pages-lost.pdf', from + 20, to + 20);
    const { code, stdout, stderr } = await runProgram(['extract', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/pages-lost\.pdf: .*damaged/);
  });
});

describe('texts made to keep a reader busy', () => {
  const sentence = 'Leaders know their area well. ';
  const weary =
    'Leaders are asked to write a statement of action. It was determined that a plan was not. ';
  const texts: [what: string, name: string, text: string][] = [
    ['quotations in quotations', 'letter.md', `${MARKDOWN}\n${'>'.repeat(5000)} deep\n`],
    ['lists in lists', 'letter.md', `${MARKDOWN}\n${'- '.repeat(500)}deep\n`],
    ['brackets', 'letter.md', `${MARKDOWN}\n${'['.repeat(50_000)}\n`],
    ['stars', 'letter.md', `${MARKDOWN}\n${'*a _b '.repeat(20_000)}\n`],
    ['one long line', 'letter.txt', sentence.repeat(40_000)],
    ['many lines in a paragraph', 'letter.txt', `${sentence}\n`.repeat(40_000)],
    ['many words cut at line ends', 'letter.txt', 'long-\n'.repeat(100_000)],
    ['many columns', 'letter.txt', 'Leaders      know      well\n'.repeat(40_000)],
    ['many paragraphs', 'letter.txt', `${sentence}\n\n`.repeat(30_000)],
    ['many bullets', 'letter.txt', `• ${sentence}\n`.repeat(30_000)],
    ['spaces', 'letter.txt', `Dear${' '.repeat(1_000_000)}Ms Elm`],
    ['form feeds', 'letter.txt', 'Dear Ms Elm\n\f'.repeat(30_000)],
    ['blocks in blocks', 'letter.html', `<html>${'<div>'.repeat(100_000)}`],
    ['emphasis that never ends', 'letter.html', `<html>${'<b><p>x'.repeat(100_000)}`],
    ['many items of a page', 'letter.html', `<html><h1>Letter</h1>${'<li>x'.repeat(90_000)}`],
    ['a decision that never comes', 'letter.md', `${weary.repeat(1000)}\n\n${MARKDOWN}`],
  ];
  const path = (what: string, name: string) => join(folder, `${what.replaceAll(' ', '-')}-${name}`);
  let verdicts = new Map<string, Verdict>();
  beforeAll(async () => {
    for (const [what, name, text] of texts) writeFileSync(path(what, name), text);
    verdicts = await judge(texts.map(([what, name]) => path(what, name)));
  });

  it.each(texts)('%s', (what, name) => {
    expectSound(verdicts.get(path(what, name)));
  });
});
