// Makes the pictures of the documentation from the samples: npm run pictures [FOLDER]
// Needs Chromium at /usr/bin/chromium, or where CHROMIUM says.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const sample = (name) => fileURLToPath(new URL(name, import.meta.url));
const BIN = sample('../bin/arealetter.js');
const LETTER = sample('wrenshire-2018-letter.pdf');
const REVISIT = sample('wrenshire-2021-revisit.pdf');
const REPORT = sample('wrenshire-2024-report.pdf');
const ELSEWHERE = sample('saltmere-2021-letter.pdf');

/** What is pictured: the arguments that make a page, `-o FILE` apart, and what is done on it. */
const PICTURES = [
  {
    name: 'review',
    args: ['review', REPORT],
    async act(page) {
      const action = page.locator('article[data-type="priority-action"]').first();
      await action.getByRole('button', { name: 'Accept' }).click();
      await page.keyboard.press('n');
      await page.keyboard.press('f');
      await page.keyboard.type('Check the bodies against the PDF');
    },
  },
  { name: 'diff', args: ['diff', '-f', 'html', '--exit-zero', LETTER, REVISIT] },
  { name: 'compare', args: ['compare', '-f', 'html', LETTER, ELSEWHERE] },
  { name: 'thread', args: ['thread', '-f', 'html', LETTER, REVISIT, REPORT] },
];

const folder = process.argv[2] ?? sample('pictures');
const pages = mkdtempSync(join(tmpdir(), 'arealetter-pictures-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
mkdirSync(folder, { recursive: true });
for (const { name, args, act } of PICTURES) {
  const file = join(pages, `${name}.html`);
  execFileSync(process.execPath, [BIN, ...args, '-o', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await act?.(page);
  writeFileSync(join(folder, `${name}.webp`), await webp(await page.screenshot()));
  await page.close();
}
await browser.close();
rmSync(pages, { recursive: true });

/** The browser makes a WebP, a fifth as large, out of its own PNG. */
async function webp(png) {
  const page = await context.newPage();
  const base64 = await page.evaluate(async (given) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${given}`;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: picture.width,
      height: picture.height,
    });
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.85).split(',')[1];
  }, png.toString('base64'));
  await page.close();
  return Buffer.from(base64, 'base64');
}
