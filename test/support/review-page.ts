import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { extract, type LetterRecord } from '../../src/index.js';
import { type Printed, print } from '../../src/read/printed.js';
import { parseReview, type Review, startReview } from '../../src/review/index.js';
import { toHtml } from '../../src/write/review/html.js';

/** A review page in a file. */
export interface Made {
  record: LetterRecord;
  html: string;
  url: string;
}

/** Where the pages are: test files that run in one process share them. */
export const folder = mkdtempSync(join(tmpdir(), 'arealetter-review-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const known = new Map<string, Promise<Made>>();

/** Makes the page of a document, once. */
export function make(path: string): Promise<Made> {
  const made = known.get(path) ?? readBoth(path).then((both) => write(basename(path), ...both));
  known.set(path, made);
  return made;
}

/** Reads a document, for its record and as printed. */
export async function readBoth(path: string): Promise<[LetterRecord, Printed]> {
  const bytes = readFileSync(path);
  return [await extract(bytes, { name: path }), await print(bytes, path)];
}

/** Writes the page of a record and its document. */
export function write(name: string, record: LetterRecord, printed: Printed): Made {
  const html = toHtml({ record, review: startReview(record), printed });
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  return { record, html, url: pathToFileURL(file).href };
}

/** Opens a page that must not fail in any script, nor ask for anything. */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(3000);
  return { page, troubles: await watch(page, url) };
}

/** Goes to a page and notes what goes wrong on it. */
export async function watch(page: Page, url: string): Promise<string[]> {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('request', (request) => {
    const isOwn = request.url().split('#')[0] === url;
    if (!/^(?:data:|blob:)/.test(request.url()) && !isOwn) {
      troubles.push(`asks for ${request.url()}`);
    }
  });
  await page.goto(url);
  return troubles;
}

/** Saves the review of a page, signed, and reads its file. */
export async function save(page: Page, name: string): Promise<{ file: string; review: Review }> {
  await page.locator('#reviewer').fill('A. Reviewer');
  await page.locator('#signed-on').fill('2026-03-04');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#save').click(),
  ]);
  const file = join(folder, `${name}.review.json`);
  await download.saveAs(file);
  return { file, review: parseReview(readFileSync(file, 'utf8')) };
}
