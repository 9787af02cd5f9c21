import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { readPdf } from '../../src/read/pdf/index.js';
import { damaged, randomFrom } from '../support/byte-damage.js';
import { sample } from '../support/run.js';

// pdf.js makes promises that it never awaits, and some of them are rejected. Nobody who reads a document may
// meet one, and what was lost in it must be told.

const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'arealetter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LETTER = readFileSync(sample('wrenshire-2018-letter-untagged.pdf'));

/** Its second and third page are each said to be where the other is; pdf.js looks for both early on. */
const PAGES_SWAPPED = Buffer.from(LETTER);
const FIRST_ROW = LETTER.indexOf('0000000000 65535 f');
const ROW = '0000000000 00000 n \n'.length;
LETTER.copy(PAGES_SWAPPED, FIRST_ROW + 4 * ROW, FIRST_ROW + 7 * ROW, FIRST_ROW + 8 * ROW);
LETTER.copy(PAGES_SWAPPED, FIRST_ROW + 7 * ROW, FIRST_ROW + 4 * ROW, FIRST_ROW + 5 * ROW);

/** Our own reader refuses it, pdf.js does not: there is nothing wrong with it. */
const FOR_PDF_JS = Buffer.concat([
  LETTER,
  Buffer.from('\n% and a comment after its end\n'.repeat(40)),
]);

/** Reads files, one after the other or all at once, in a process like that of any user of the library. */
async function inAnotherProcess(files: readonly Uint8Array[], script: string): Promise<string[]> {
  const paths = files.map((bytes, index) => {
    const path = join(folder, `${index}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  const program = `
    import { readFileSync } from 'node:fs';
    import { extract } from ${JSON.stringify(LIBRARY)};
    const files = ${JSON.stringify(paths)}.map((path) => readFileSync(path));
    const tell = (bytes) =>
      extract(bytes, { name: 'x.pdf' }).then(
        ({ findings }) => findings.length + ' findings',
        ({ code, message }) => (code ?? 'no code') + ': ' + message,
      );
    ${script}
    console.log('and goes on');`;
  const options = ['--unhandled-rejections=throw', '--input-type=module', '-e', program];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  return stdout.trim().split('\n');
}

const LOST = 'damaged: parts of the PDF are damaged; download it again';

it('pages that are lost end no process, and the document is refused', async () => {
  const told = await inAnotherProcess([PAGES_SWAPPED], 'console.log(await tell(files[0]));');
  expect(told).toEqual([LOST, 'and goes on']);
});

it('of documents that are read at once, only the one that lost something is refused', async () => {
  const files = [FOR_PDF_JS, PAGES_SWAPPED, FOR_PDF_JS];
  const script = "console.log((await Promise.all(files.map(tell))).join('\\n'));";
  const told = await inAnotherProcess(files, script);
  expect(told).toEqual(['52 findings', LOST, '52 findings', 'and goes on']);
});

it('nobody who reads a damaged document meets a rejection', async () => {
  const met: unknown[] = [];
  const meet = (reason: unknown) => met.push(reason);
  process.on('unhandledRejection', meet);
  const outcomes = new Set<string>();
  for (let seed = 0; seed < 24; seed += 1) {
    const bytes = damaged(LETTER, randomFrom(seed));
    const reading = await readPdf(bytes, DEFAULT_LIMITS).catch(({ code }) => ({ code }));
    outcomes.add('code' in reading ? reading.code : 'read');
  }
  process.off('unhandledRejection', meet);
  expect(met).toEqual([]);
  expect(outcomes).toContain('read');
  expect(outcomes).toContain('damaged');
});
