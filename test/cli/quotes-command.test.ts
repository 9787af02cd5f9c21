import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { quotesSchema } from '../../src/quotes/schema.js';
import { QUOTES_FORMATS } from '../../src/write/quotes/formats.js';
import { run, sample, widest } from '../support/run.js';

const letter = sample('wrenshire-2018-letter.json');
const other = sample('saltmere-2021-letter.json');
const article = (name: string, ending = 'txt') =>
  fileURLToPath(new URL(`../results/articles/${name}/article.${ending}`, import.meta.url));
const ESCAPE = '\u001b';

const TRUE = 'Inspectors wrote: “The quality of EHC plans is poor overall.”';
const ALTERED = 'Inspectors wrote: “The quality of EHC plans is good overall.”';
const ABSENT = 'Inspectors wrote: “Nobody in Wrenshire keeps bees on the roof any more.”';
const OTHERS = 'The mayor said: “Nobody in Wrenshire keeps bees on the roof any more.”';
const NOBODYS = 'Wrenshire today. “Nobody in Wrenshire keeps bees on the roof any more.”';

describe('exit codes', () => {
  it.each([
    ['verbatim', TRUE, [], 0],
    ['altered', ALTERED, [], 1],
    ['not found', ABSENT, [], 1],
    ['the words of others', OTHERS, [], 0],
    ['the words of others, strictly', OTHERS, ['--strict'], 0],
    ['nobody is named', NOBODYS, [], 0],
    ['nobody is named, strictly', NOBODYS, ['--strict'], 1],
    ['no quotations', 'Wrenshire today.', [], 0],
  ])('%s', async (_, text, options, code) => {
    expect((await run(['quotes', ...options, '-', letter], text)).code).toBe(code);
  });

  it.each([
    ['no such article', ['nowhere.txt', letter]],
    ['no such record', [article('marks'), 'nowhere.json']],
    ['no record', [article('marks')]],
    ['stdin twice', ['-', '-']],
    [
      'a folder for an article',
      [fileURLToPath(new URL('../results/articles/', import.meta.url)), letter],
    ],
    ['no such format', ['-f', 'pdf', article('marks'), letter]],
  ])('%s: could not run', async (_, args) => {
    const { code, stdout, stderr } = await run(['quotes', ...args]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });

  it('where one document cannot be read, what is found in the others is told all the same', async () => {
    const { code, stdout, stderr } = await run(['quotes', '-', 'nowhere.json', letter], ALTERED);
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere.json');
    expect(stdout).toContain('[-poor-] {+good+}');
  });
});

describe('input', () => {
  it('documents say what their records say', async () => {
    const found = await run(['quotes', '-f', 'json', article('others'), letter]);
    const extracted = await run([
      'quotes',
      '-f',
      'json',
      article('others'),
      letter.replace('.json', '.pdf'),
    ]);
    expect(extracted).toEqual(found);
  });

  it('the article is named in an error', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'quotes-')), 'article.txt');
    writeFileSync(path, '');
    expect((await run(['quotes', path, letter])).stderr).toContain(`${path}: the file is empty`);
  });

  it('an article without quotations is said to have none', async () => {
    const { stderr } = await run(['quotes', '-', letter], 'Wrenshire today.');
    expect(stderr).toContain('no quotations were found');
  });
});

describe('on a terminal', () => {
  it.each([
    ['editorial', 'txt'],
    ['altered', 'txt'],
    ['others', 'txt'],
    ['paragraphs', 'txt'],
    ['block', 'md'],
    ['web-page', 'html'],
  ])('%s fits 80 columns, without colour', async (name, ending) => {
    const { stdout } = await run(['quotes', article(name, ending), letter, other]);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain(ESCAPE);
  });

  it('an overview comes first, then verdict, quotation, place and the words around it', async () => {
    const { stdout } = await run(['quotes', '-', letter], `${TRUE}\n\n${OTHERS}`);
    const expected = [
      'stdin: 2 quotations',
      'checked against Wrenshire, 2018-11-26',
      '1 of the inspectors: 1 verbatim',
      '1 of others: 1 not in these documents',
      '1. VERBATIM',
      'attributed to the inspectors (Inspectors, by “wrote”)',
      '“The quality of EHC plans is poor overall.”',
      'found in Wrenshire, main-finding/5, p. 2',
      '>>The quality of EHC plans is poor overall<<. Outcomes',
      '2. OTHER PEOPLE’S WORDS',
      'attributed to others (The mayor, by “said”)',
    ];
    const at = expected.map((words) => stdout.indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, next) => one - next));
  });

  it('what differs is marked without colour, and coloured where that is asked for', async () => {
    const plain = await run(['quotes', '-', letter], ALTERED);
    expect(plain.stdout).toContain('ALTERED (fails)');
    expect(plain.stdout).toContain('[-poor-] {+good+}');
    const coloured = await run(['--color', 'always', 'quotes', '-', letter], ALTERED);
    expect(coloured.stdout).toContain(`${ESCAPE}[32m{+good+}`);
  });

  it('what an ellipsis hides is altered where it turns the sense, else shown', async () => {
    const turned = 'Inspectors wrote: “Leaders have … system for checking plans.”';
    const { stdout } = await run(['quotes', '-', letter], turned);
    expect(stdout).toContain('Leaders have [-no-] system for');
    const sound = 'Inspectors wrote: “Plans that were converted … are the weakest of all.”';
    const other = await run(['quotes', '-', letter], sound);
    expect(other.stdout.replace(/\s+/g, ' ')).toContain('the article leaves out: “from statements');
  });

  it('a control character of the article does not steer the terminal', async () => {
    const { stdout } = await run(['quotes', '-', letter], `Inspectors said: “${ESCAPE}[31mred”`);
    expect(stdout).not.toContain(ESCAPE);
  });
});

describe('other formats', () => {
  it.each(['marks', 'others', 'altered'])('json of %s fits its schema', async (name) => {
    const { stdout } = await run(['quotes', '-f', 'json', article(name), letter]);
    expect(quotesSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  });

  it('markdown quotes the article, and marks what differs', async () => {
    const { stdout } = await run(['quotes', '-f', 'markdown', article('altered'), letter]);
    expect(stdout).toMatch(/^# Quotations in article\.txt\n/);
    expect(stdout).toMatch(/^## 1\. Altered \(fails\)\n\n> just 38%/m);
    expect(stdout).toContain('just ~~31%~~ **38%** were issued');
  });

  it('markdown keeps the article’s own signs as they are', async () => {
    const { stdout } = await run(['quotes', '-f', 'markdown', '-', letter], 'She said: “<b>a_b*c”');
    expect(stdout).toContain('> \\<b\\>a\\_b\\*c');
  });

  it.each(Object.keys(QUOTES_FORMATS))(
    '%s goes into a file, and nothing onto the screen',
    async (format) => {
      const path = join(mkdtempSync(join(tmpdir(), 'quotes-')), 'out');
      const { stdout } = await run(['quotes', '-f', format, '-o', path, article('marks'), letter]);
      expect(stdout).toBe('');
      expect(existsSync(path)).toBe(true);
      expect(readFileSync(path, 'utf8')).not.toContain(ESCAPE);
    },
  );
});
