import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { query } from '../support/duckdb.js';
import { type Block, blocksOf, commandsOf, pageText } from './page.js';
import { ReaderFolder } from './reader-folder.js';
import { notPrinted } from './shown.js';
import { tableAfter } from './table.js';

// Every example of the pages that teach, run from top to bottom in one folder, as a reader would.
const PAGES = ['README.md', 'GUIDE.md'];

// So few may be left to the reader: they need the network, a browser, or a git repository (git.test.ts).
const MOST_NOT_RUN = 3;

// The shell of the examples is sh.
describe.skipIf(process.platform === 'win32').each(PAGES)('%s', (page) => {
  const text = pageText(page);
  const blocks = blocksOf(text);
  const folder = new ReaderFolder();

  it('leaves few examples to the reader', () => {
    expect(blocks.filter(({ isRun }) => !isRun).length).toBeLessThanOrEqual(MOST_NOT_RUN);
  });

  for (const block of blocks.filter(({ isRun }) => isRun)) {
    it(`line ${block.line}: ${block.text.split('\n')[0]}`, async () => {
      await follow(block, folder, text);
    });
  }
});

async function follow(block: Block, folder: ReaderFolder, page: string): Promise<void> {
  if (block.file) folder.write(block.file, block.text);
  else if (block.language === 'sh') expectToRun(block, folder);
  else if (block.language === 'console') expectToPrint(block, folder);
  else if (block.language === 'sql') await expectAnswers(block, folder, page);
  else throw new Error(`nothing runs a block of ${block.language}: give it a file, or mark it`);
}

function expectToRun({ text, exit }: Block, folder: ReaderFolder): void {
  const { status, lines } = folder.run(text);
  expect({ status, lines }).toEqual({ status: exit, lines });
  for (const [, path = ''] of text.matchAll(/ -o (\S+)/g)) {
    expect({ path, is: folder.has(path) }).toEqual({
      path,
      is: path.endsWith('/') ? 'folder' : 'file',
    });
  }
}

function expectToPrint(block: Block, folder: ReaderFolder): void {
  const commands = commandsOf(block);
  for (const [index, { text, shown }] of commands.entries()) {
    const { status, lines } = folder.run(text);
    const exit = index === commands.length - 1 ? block.exit : 0;
    const missing = notPrinted(shown, lines);
    expect({ text, status, missing, lines }).toEqual({ text, status: exit, missing: null, lines });
  }
}

async function expectAnswers({ text, line }: Block, folder: ReaderFolder, page: string) {
  const rows = await query(text.replaceAll("'tables/", `'${folder.path}/tables/`));
  expect(rows).not.toHaveLength(0);
  const shown = tableAfter(page, line);
  if (shown) expect(rows.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(shown);
}
