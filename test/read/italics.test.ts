import { describe, expect, it } from 'vitest';
import { isEmphasised } from '../../src/families/shared/blocks.js';
import { readDocx } from '../../src/read/docx/index.js';
import { readHtml } from '../../src/read/html/index.js';
import { text } from '../../src/read/tree.js';
import { docx } from '../support/archive.js';
import { p, run } from '../support/word.js';

// A paragraph in italics from end to end is one in every format: letters set weaknesses so.

const italic = (html: string) => {
  const [block] = readHtml(new TextEncoder().encode(html)).children;
  return block && { words: text(block), italic: isEmphasised(block) };
};

describe('a paragraph of a web page', () => {
  it.each([
    '<p><em>Poor plans</em></p>',
    '<p><i>Poor</i> <em>plans</em></p>',
    '<p style="font-style: italic">Poor plans</p>',
    '<style>.c1{font-style:italic}</style><p><span class=c1>Poor plans</span></p>',
  ])('is in italics: %s', (html) => {
    expect(italic(html)).toEqual({ words: 'Poor plans', italic: true });
  });

  it.each([
    '<p><em>Poor</em> plans</p>',
    '<p>Poor plans</p>',
    '<p><em><b>Poor plans</b></em></p>',
    '<p><em>Poor<br>plans</em></p>',
  ])('is not, or is more: %s', (html) => {
    expect(italic(html)).toEqual({ words: 'Poor plans', italic: false });
  });
});

describe('a paragraph of a Word document', () => {
  it.each<[string, boolean]>([
    [run('Poor plans', '<w:i/>'), true],
    [run('Poor ', '<w:i/>') + run('plans', '<w:i/>'), true],
    [run('Poor ', '<w:i/>') + run('plans'), false],
    [run('Poor plans', '<w:i w:val="0"/>'), false],
    [run('Poor plans', '<w:b/><w:i/>'), false],
  ])('%s', async (content, expected) => {
    const [block] = (await readDocx(docx(p(content)))).children;
    expect(block && isEmphasised(block)).toBe(expected);
  });
});
