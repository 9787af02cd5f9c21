import { describe, expect, it } from 'vitest';
import { ArealetterError } from '../../src/errors.js';
import { sniff } from '../../src/read/sniff.js';
import { docx, oleFile, zip } from '../support/archive.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

function errorOf(given: Uint8Array, name: string): ArealetterError {
  try {
    sniff(given, name);
  } catch (error) {
    if (error instanceof ArealetterError) return error;
  }
  throw new Error('no ArealetterError was thrown');
}

describe('sniff', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 'letter.pdf', 'pdf'],
    ['a PDF whatever its name', '%PDF-1.7\n', 'letter.txt', 'pdf'],
    ['a PDF with some bytes before its header', '\n\n%PDF-1.4', 'letter', 'pdf'],
    ['Markdown by its name', 'Dear Ms Elm', 'letter.md', 'markdown'],
    ['Markdown by its name in capitals', 'Dear Ms Elm', 'LETTER.MARKDOWN', 'markdown'],
    [
      'Markdown by its headings',
      '# A letter\n\nWords.\n\n## Strengths\n',
      'letter.txt',
      'markdown',
    ],
    ['Markdown with Windows line ends', '# A letter\r\n\r\n## Strengths\r\n', '-', 'markdown'],
    ['plain text', 'Dear Ms Elm\n', 'letter.txt', 'text'],
    ['plain text of no name', 'Dear Ms Elm\n', '-', 'text'],
    ['plain text that is named .pdf', 'Dear Ms Elm\n', 'letter.pdf', 'text'],
    ['text after much white space', `${' '.repeat(5000)}Dear Ms Elm`, 'letter.txt', 'text'],
    ['text with one number sign', '# 4 of the plan\nWords.\n', 'letter.txt', 'text'],
    ['text with an angle bracket', 'Waits are < 5 weeks', 'letter.txt', 'text'],
    ['text that begins with an address', '<ida@example.org>\nDear Ms Elm', 'letter.txt', 'text'],
    ['text that begins with a comment', '<!-- saved -->\nDear Ms Elm', 'letter.txt', 'text'],
    ['text with many comments before it', `${'<!---->'.repeat(150)}Dear`, 'letter.txt', 'text'],
    ['a comment that never ends', '<!-- Dear Ms Elm', 'letter.txt', 'text'],
    ['a web page', '<!DOCTYPE html><html></html>', 'page', 'html'],
    ['a web page without a doctype', '\n<HTML lang="en">', 'page.txt', 'html'],
    ['a web page with a byte order mark', '\ufeff<!doctype html>', 'page', 'html'],
    ['a web page whatever its name', '<!doctype html><p>Words', 'page.md', 'html'],
    ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>', 'page.xhtml', 'html'],
    ['a web page after comments', `<!-- ${'x'.repeat(5000)} --><!-- y -->\n<html>`, '-', 'html'],
    ['a piece of a web page', '<main class="a"><h1>Letter</h1>', '-', 'html'],
    ['a piece after a comment', '<!-- saved from x -->\n<p>Dear Ms Elm', 'letter', 'html'],
    ['text with tags that is named .html', 'Dear <b>Ms Elm</b>', 'letter.HTML', 'html'],
    ['text without tags that is named .html', 'Dear Ms Elm', 'letter.html', 'text'],
    ['Markdown that begins with a tag', '<p align="center">Letter</p>\n', 'letter.md', 'markdown'],
    ['and is known by its headings', '<!-- x -->\n<p>\n\n# One\n\n## Two\n', '-', 'markdown'],
    ['Markdown that begins with a comment', '<!-- x -->\n\nDear', 'letter.md', 'markdown'],
  ])('%s', (_, text, name, format) => {
    expect(sniff(utf8(text), name)).toBe(format);
  });

  it.each([
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x41, 0x00)],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x41)],
    ['Windows-1252', bytes(0x93, 0x41, 0x94)],
  ])('plain text in %s', (_, given) => {
    expect(sniff(given, 'letter.txt')).toBe('text');
  });

  it.each([
    ['no bytes', '', 'empty'],
    ['white space only', ' \r\n\t\n', 'empty'],
    ['white space only, a lot of it', ' '.repeat(5000), 'empty'],
    ['rich text', '{\\rtf1 Dear Ms Elm}', 'wrong-format'],
    [
      'a web archive',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x',
      'wrong-format',
    ],
    ['a JSON record', '{"schemaVersion":"1.0.0"}', 'wrong-format'],
    ['a JSON list of records', '[{"schemaVersion":"1.0.0"}]', 'wrong-format'],
    ['a binary file', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'unknown-format'],
  ])('refuses %s', (_, text, code) => {
    expect(errorOf(utf8(text), 'letter').code).toBe(code);
  });

  it('refuses a binary file whatever its name', () => {
    expect(errorOf(bytes(1, 0, 2), 'letter.md').code).toBe('unknown-format');
  });

  it.each(['letter.PDF', 'letter.docx'])('refuses a web page that is named %s', (name) => {
    const { code, message } = errorOf(utf8('<html>'), name);
    expect(code).toBe('wrong-format');
    expect(message).toContain(`named ${name.slice(6).toLowerCase()}`);
  });

  it.each(['letter.docx', 'letter.pdf', '-'])('knows a Word document that is named %s', (name) => {
    expect(sniff(docx(''), name)).toBe('docx');
  });

  it('knows a Word document whose parts stand elsewhere', () => {
    const files = { '[Content_Types].xml': '', '_rels/.rels': '', 'doc/main.xml': '' };
    expect(sniff(zip(files), 'letter.docx')).toBe('docx');
  });

  it('is not misled by a Word document that an archive holds as it is', () => {
    const archive = zip({ 'letters/letter.docx': docx('').toString('latin1') }, { stored: true });
    expect(errorOf(archive, 'letters.zip').message).toContain('a ZIP archive');
  });

  it('knows a Word document that is cut short', () => {
    expect(sniff(docx('').subarray(0, 700), 'letter.docx')).toBe('docx');
  });

  it.each([
    ['an Excel workbook', { '[Content_Types].xml': '', 'xl/workbook.xml': '' }],
    ['a PowerPoint presentation', { '[Content_Types].xml': '', 'ppt/presentation.xml': '' }],
    ['a ZIP archive', { 'letters/letter.docx': '' }],
  ])('refuses %s', (what, files) => {
    const { code, message } = errorOf(zip(files), 'letter.docx');
    expect(code).toBe('wrong-format');
    expect(message).toContain(what);
  });

  it.each([
    ['an OpenDocument text', 'application/vnd.oasis.opendocument.text'],
    ['an e-book', 'application/epub+zip'],
  ])('refuses %s', (what, type) => {
    const archive = zip({ mimetype: type }, { stored: true });
    const { code, message } = errorOf(archive, 'letter');
    expect(code).toBe('wrong-format');
    expect(message).toContain(what);
  });

  it.each([
    ['an encrypted document', 'EncryptedPackage', 'encrypted', 'password'],
    ['an old Word document', 'WordDocument', 'wrong-format', 'save it as .docx or PDF'],
    ['another old Office file', 'Workbook', 'wrong-format', 'save it as .docx or PDF'],
  ])('refuses %s', (_, part, code, advice) => {
    const error = errorOf(oleFile(part), 'letter.docx');
    expect(error.code).toBe(code);
    expect(error.message).toContain(advice);
  });
});
