import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './browser.js';
import { shared } from './corpus.js';

const tests = fileURLToPath(new URL('../', import.meta.url));

/** What some tests need and not every machine has, and the word by which such tests are known. */
const NEEDS = [
  { name: 'real documents', isHere: shared !== null, word: 'support/corpus.js' },
  { name: 'Chromium', isHere: chromiumPath !== null, word: 'support/browser.js' },
  { name: 'LibreOffice', isHere: existsSync('/usr/bin/soffice'), word: '/usr/bin/soffice' },
];

/** Ends a run of the tests with what it could not try. */
export default function setup(): () => void {
  return () => {
    const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(tests + name, 'utf8'));
    for (const { name, word } of NEEDS.filter(({ isHere }) => !isHere)) {
      const suites = files.filter((text) => text.includes(word)).length;
      console.log(`Not at hand: ${name}. Test files that skip what needs them: ${suites}.`);
    }
  };
}
