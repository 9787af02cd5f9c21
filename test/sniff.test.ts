import { describe, expect, it } from 'vitest';
import { ArealetterError } from '../src/errors.js';
import { sniff } from '../src/read/sniff.js';

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
    ['a web page', '<!DOCTYPE html><html></html>', 'wrong-format'],
    ['a web page without a doctype', '\n<HTML lang="en">', 'wrong-format'],
    ['a web page with a byte order mark', '\ufeff<!doctype html>', 'wrong-format'],
    ['a ZIP archive, as Word writes', 'PK\u0003\u0004\u0000', 'wrong-format'],
    ['a JSON record', '{"schemaVersion":"1.0.0"}', 'wrong-format'],
    ['a JSON list of records', '[{"schemaVersion":"1.0.0"}]', 'wrong-format'],
    ['a binary file', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'unknown-format'],
  ])('refuses %s', (_, text, code) => {
    expect(errorOf(utf8(text), 'letter').code).toBe(code);
  });

  it('refuses a binary file whatever its name', () => {
    expect(errorOf(bytes(1, 0, 2), 'letter.md').code).toBe('unknown-format');
  });

  it('says that a web page is named .pdf', () => {
    expect(errorOf(utf8('<html>'), 'letter.PDF').message).toContain('named .pdf');
    expect(errorOf(utf8('<html>'), 'letter.html').message).not.toContain('named .pdf');
  });
});
