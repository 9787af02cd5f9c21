// What a keystroke costs on the review page of a long document, where a Chromium is installed.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SAMPLES } from './documents.js';
import { median, ms } from './measure.js';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FINDINGS = 500;
const TURNS = 5;

/** Script alone, without what the browser takes to lay out and draw. */
export async function benchPage(scratch) {
  const executablePath = BROWSERS.find(existsSync);
  if (!executablePath) return [];
  const file = join(scratch, 'long.html');
  writeFileSync(file, await longPage());
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(pathToFileURL(file).href);
    // Once the page has read ahead.
    await page.waitForTimeout(1500);
    const kinds = await page.evaluate(keystrokes, TURNS);
    return Object.entries(kinds).map(([name, times]) => [
      name,
      `${ms(median(times))} of script a keystroke with ${FINDINGS} findings, ${ms(Math.max(...times))} at most`,
    ]);
  } finally {
    await browser.close();
  }
}

/** The page of a letter that is as long as ten. */
async function longPage() {
  const [{ extract }, { print }, { startReview }, { toHtml }] = await Promise.all(
    ['index', 'read/printed', 'review/start', 'write/review/html'].map(
      (path) => import(`../../../dist/${path}.js`),
    ),
  );
  const path = join(SAMPLES, 'wrenshire-2018-letter.pdf');
  const bytes = readFileSync(path);
  const record = await extract(bytes, { name: path });
  const { pages } = await print(bytes, path);
  const times = Math.ceil(FINDINGS / record.findings.length);
  const moved = (at, by) => ({
    page: at.page + by,
    endPage: at.endPage + by,
    boxes: at.boxes.map((box) => ({ ...box, page: box.page + by })),
  });
  const turns = Array.from({ length: times }, (_, turn) => turn);
  const counts = new Map();
  const findings = turns
    .flatMap((turn) =>
      record.findings.map((one) => ({ ...one, at: moved(one.at, turn * pages.length) })),
    )
    .slice(0, FINDINGS)
    .map((one) => {
      const prefix = one.id.replace(/\/\d+$/, '');
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
      return { ...one, id: `${prefix}/${counts.get(prefix)}` };
    });
  const long = { ...record, findings };
  const printed = {
    undrawn: null,
    pages: turns.flatMap((turn) =>
      pages.map((one) => ({ ...one, number: one.number + turn * pages.length, picture: null })),
    ),
  };
  return toHtml({ record: long, review: startReview(long), printed });
}

/** Run in the page: the milliseconds of each keystroke, by what it is for. Between two of them it is drawn. */
async function keystrokes(turns) {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const timed = async (run) => {
    await drawn();
    const before = performance.now();
    run();
    return performance.now() - before;
  };
  const each = async (list, run) => {
    const times = [];
    for (const one of list) times.push(await timed(() => run(one)));
    return times;
  };
  const press = (key) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const typeInto = (field) => (letter) => {
    field.value += letter;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const times = { searching: [], stepping: [], deciding: [], noting: [] };
  const search = document.querySelector('#search');
  for (let turn = 0; turn < turns; turn += 1) {
    times.searching.push(...(await each('waiting times "EHC plan"', typeInto(search))));
    search.value = '';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    times.stepping.push(...(await each('nnnnpp', press)));
    times.deciding.push(...(await each('aaaa', press)));
    press('f');
    const note = document.activeElement;
    times.noting.push(...(await each('A word is missing', typeInto(note))));
    note.blur();
    press('n');
  }
  return times;
}
