import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { difference } from '../../src/diff/index.js';
import type { Finding, LetterRecord } from '../../src/index.js';
import { asRecord } from '../../src/record/parse.js';
import { parseReview, reviewProblems, startReview } from '../../src/review/index.js';
import { PARTS } from '../../src/review/schema.js';
import { follow } from '../../src/thread/index.js';
import { toHtml as compareToHtml } from '../../src/write/compare/html.js';
import { toHtml as changesToHtml } from '../../src/write/diff/html.js';
import { toHtml as threadToHtml } from '../../src/write/thread/html.js';
import { accessibilityProblems, chromiumPath, startBrowser } from '../support/browser.js';
import { corpus } from '../support/corpus.js';
import { folder, type Made, make, open, readBoth, write } from '../support/review-page.js';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const LETTER = sample('wrenshire-2018-letter.pdf');
/** The shortest sample, where one letter is as good as another. */
const SHORT = sample('wrenshire-2021-revisit.pdf');
/** The longest of the real reports, a long real letter, and one whose finding runs over pages. */
const REAL = [
  ...corpus('area-send-report').filter((path) => /hertfordshire-2023/.test(path)),
  ...corpus('targeted-area-letter').filter((path) => /wiltshire-2016/.test(path)),
];
const FOUR_MEGABYTES = 4 * 1024 * 1024;

describe.skipIf(!chromiumPath)('in a browser, the page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  describe.each([
    ['a letter', LETTER],
    ['an untagged report with tables', sample('wrenshire-2024-report-untagged.pdf')],
    ...REAL.map((path) => [basename(path), path]),
  ])('of %s', (_, path) => {
    let made: Made;
    let page: Page;
    let troubles: string[];
    beforeAll(async () => {
      made = await make(path as string);
      ({ page, troubles } = await open(browser, made.url));
    });
    afterAll(() => page?.context().close());

    it('is one file of less than 4 MB that asks for nothing', async () => {
      expect(Buffer.byteLength(made.html)).toBeLessThan(FOUR_MEGABYTES);
      expect(await page.locator('article[data-entry]').count()).toBe(
        made.record.findings.length + PARTS.length,
      );
      expect(troubles).toEqual([]);
    });

    it('outlines every finding where its words are', async () => {
      const under = await page.evaluate(wordsUnderOutlines);
      for (const finding of made.record.findings) {
        expect(letters(under[finding.id] ?? ''), finding.id).toBe(letters(wordsOf(finding)));
      }
    });

    it('has ink where its words are', async () => {
      expect(await page.evaluate(wordsWithoutInk)).toEqual([]);
    });
  });

  it.each([
    sample('wrenshire-2018-letter.txt'),
    sample('wrenshire-2019-statement.docx'),
    sample('wrenshire-2024-report.md'),
  ])('marks the lines of every finding of %s', async (path) => {
    const { record, url } = await make(path);
    const { page } = await open(browser, url);
    const under = await page.evaluate(() => {
      const texts: Record<string, string> = {};
      for (const line of document.querySelectorAll<HTMLElement>('.line[data-of]')) {
        for (const of of line.dataset.of?.split(' ') ?? []) {
          texts[of] = `${texts[of] ?? ''} ${line.querySelector('.line-text')?.textContent}`;
        }
      }
      return texts;
    });
    for (const finding of record.findings) {
      expect(letters(under[finding.id] ?? ''), finding.id).toContain(letters(finding.text));
    }
    await page.context().close();
  });

  describe('is worked by keyboard', () => {
    let made: Made;
    let page: Page;
    const current = () => page.locator('article.is-current').getAttribute('data-entry');
    const progress = () => page.locator('#progress-words').innerText();
    const all = () => made.record.findings.length + PARTS.length;

    beforeAll(async () => {
      made = await make(LETTER);
      ({ page } = await open(browser, made.url));
    });

    it('goes to the next and the previous finding, and shows its outline', async () => {
      const [first, second, third] = made.record.findings.map(({ id }) => id);
      await page.keyboard.press('n');
      expect(await current()).toBe(first);
      await page.keyboard.press('n');
      await page.keyboard.press('n');
      expect(await current()).toBe(third);
      await page.keyboard.press('p');
      expect(await current()).toBe(second);
      const outline = page.locator(`.outline[data-of="${second}"] rect`).first();
      expect(await outline.evaluate((rect) => rect.parentElement?.classList.value)).toContain(
        'is-current',
      );
      const box = await outline.boundingBox();
      const side = await page.locator('.printed-side').boundingBox();
      expect(box?.y).toBeGreaterThan(side?.y ?? 0);
      expect(box?.y).toBeLessThan((side?.y ?? 0) + (side?.height ?? 0));
    });

    it('accepts and goes on, flags and takes a note', async () => {
      await page.keyboard.press('a');
      expect(await progress()).toBe(`1 of ${all()} reviewed`);
      expect(await current()).toBe(made.record.findings[2]?.id);
      await page.keyboard.press('f');
      await page.keyboard.type('and a name is cut off');
      // Letters in a field are letters.
      expect(await progress()).toBe(`2 of ${all()} reviewed, 1 flagged`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      expect(await current()).toBe(made.record.findings[3]?.id);
    });

    it('does nothing where keys are switched off', async () => {
      await page.locator('#keys-on').uncheck();
      await page.keyboard.press('n');
      expect(await current()).toBe(made.record.findings[3]?.id);
      await page.locator('#keys-on').check();
    });

    it('can be left by Tab from wherever one is', async () => {
      const stops = new Set<string>();
      // A few cards will do.
      await page.locator('#filter-type').selectOption('significant-weakness');
      await page.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur());
      let steps = 0;
      do {
        await page.keyboard.press('Tab');
        steps += 1;
        stops.add(await page.evaluate(() => document.activeElement?.tagName ?? ''));
      } while (
        steps < 100 &&
        !(await page.evaluate(() => document.activeElement?.matches('.printed-side')))
      );
      expect(steps).toBeLessThan(100);
      expect(stops.has('BUTTON')).toBe(true);
      await page.locator('#filter-type').selectOption('');
    });

    it('searches and filters', async () => {
      const shown = () => page.locator('article[data-entry]:visible').count();
      const { findings } = made.record;
      await page.locator('#filter-type').selectOption('significant-weakness');
      const weaknesses = findings.filter(({ type }) => type === 'significant-weakness');
      expect(await shown()).toBe(weaknesses.length);
      await page.keyboard.press('Escape');
      await page.locator('#filter-type').selectOption('');
      await page.locator('#filter-decision').selectOption('flagged');
      expect(await shown()).toBe(1);
      await page.locator('#filter-decision').selectOption('');
      const [theme = ''] = findings.flatMap(({ themes }) => themes);
      if (theme) {
        await page.locator('#filter-theme').selectOption(theme);
        expect(await shown()).toBe(findings.filter(({ themes }) => themes.includes(theme)).length);
        await page.locator('#filter-theme').selectOption('');
      }
      const [word = ''] = findings[0]?.text.split(' ') ?? [];
      await page.locator('#search').fill(`${word.toUpperCase()} `);
      await page.waitForFunction(() => CSS.highlights.get('found')?.size);
      const found = await page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)),
      );
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map((one) => one.toLowerCase()))).toEqual(new Set([word.toLowerCase()]));
      await page.locator('#search').fill('no such words anywhere');
      expect(await shown()).toBe(0);
      expect(await page.locator('#nothing').isVisible()).toBe(true);
      await page.locator('#search').fill('');
      expect(await shown()).toBe(all());
    });

    it('has the other parts as cards to accept or flag', async () => {
      for (const part of PARTS) {
        const card = page.locator(`article[data-entry="${part}"]`);
        await card.locator('[data-decision="accepted"]').click();
        expect(await card.getAttribute('class')).toContain('is-accepted');
        await card.locator('[data-decision="accepted"]').click();
        expect(await card.getAttribute('class')).not.toContain('is-accepted');
      }
    });

    it('saves the review as a file that validate reads', async () => {
      const said = () => page.locator('#said').innerText();
      await page.locator('#save').click();
      expect(await said()).toContain('give your name');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reviewer');
      await page.locator('#reviewer').fill('A. Reviewer');
      await page.locator('#save').click();
      expect(await said()).toContain('give the date');
      await page.locator('#signed-on').fill('2026-03-04');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#save').click(),
      ]);
      expect(download.suggestedFilename()).toBe('wrenshire-2018-letter.review.json');
      const file = join(folder, 'saved.review.json');
      await download.saveAs(file);
      const review = parseReview(readFileSync(file, 'utf8'));
      expect(review).toMatchObject({ reviewer: 'A. Reviewer', signedOn: '2026-03-04' });
      const [, accepted, flagged] = review.findings;
      expect(accepted).toMatchObject({ decision: 'accepted', note: null });
      expect(flagged).toMatchObject({ decision: 'flagged', note: 'and a name is cut off' });
      const rules = reviewProblems(made.record, review).map(({ rule }) => rule);
      expect(rules.filter((rule) => rule === 'review-flagged')).toHaveLength(1);
      expect(rules.filter((rule) => rule === 'review-missing')).toHaveLength(all() - 2);
      expect(rules).not.toContain('review-unsigned');
    });

    it('keeps the review in the browser, and loads it from its file elsewhere', async () => {
      await page.reload();
      expect(await progress()).toContain('2 of');
      await page.context().close();
      const elsewhere = await open(browser, made.url);
      page = elsewhere.page;
      expect(await progress()).toContain('0 of');
      await page.locator('#load').setInputFiles(join(folder, 'saved.review.json'));
      await page.locator('#said', { hasText: 'Loaded' }).waitFor();
      expect(await progress()).toContain('2 of');
      expect(await page.locator('#reviewer').inputValue()).toBe('A. Reviewer');
      const flagged = page.locator('article.is-flagged textarea');
      expect(await flagged.inputValue()).toBe('and a name is cut off');
    });

    it('refuses the review of another document, and says so', async () => {
      const other = startReview({
        ...made.record,
        source: { ...made.record.source, name: 'other.pdf', sha256: '0'.repeat(64) },
      });
      const file = join(folder, 'other.review.json');
      writeFileSync(file, JSON.stringify(other));
      await page.locator('#load').setInputFiles(file);
      await page.locator('#said', { hasText: 'another document: other.pdf' }).waitFor();
      expect(await progress()).toContain('2 of');
      await page.context().close();
    });
  });

  it('shows on one side what is pointed at on the other', async () => {
    const { record, url } = await make(LETTER);
    const { page } = await open(browser, url);
    const last = record.findings.at(-1)?.id ?? '';
    await page.locator(`article[data-entry="${last}"]`).hover();
    await page.waitForTimeout(300);
    const outline = page.locator(`.outline[data-of="${last}"]`);
    expect(await outline.getAttribute('class')).toContain('is-lit');
    expect(await isInView(page, `.outline[data-of="${last}"] rect`, '.printed-side')).toBe(true);
    const [first] = record.findings.map(({ id }) => id);
    const rect = page.locator(`.outline[data-of="${first}"] rect`).first();
    await rect.scrollIntoViewIfNeeded();
    const box = await rect.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 8);
    expect(await page.locator('article.is-current').getAttribute('data-entry')).toBe(first);
    expect(await isInView(page, 'article.is-current', '.record-side')).toBe(true);
    await page.context().close();
  });

  describe('says what is uncertain first', () => {
    const uncertain = (record: LetterRecord): LetterRecord => {
      const [finding] = record.findings;
      const at = finding?.at as Finding['at'];
      return {
        ...record,
        coverage: { ...record.coverage, unplaced: [{ text: 'Lost words.', at }] },
        warnings: [{ rule: 'made-up', message: 'Something is odd.', at, findings: [] }],
      };
    };

    it('in the head of the page, above the findings and on the document', async () => {
      const [record, printed] = await readBoth(SHORT);
      const { url } = write('uncertain', uncertain(record), printed);
      const { page } = await open(browser, url);
      expect(await page.locator('.alarm').innerText()).toContain('1 warning, 1 unplaced passage');
      const notices = page.locator('#uncertain .notice');
      expect(await notices.allInnerTexts()).toEqual([
        expect.stringContaining('Lost words.'),
        expect.stringContaining('Something is odd.'),
      ]);
      expect(await page.locator('.outline.is-unplaced rect').count()).toBeGreaterThan(0);
      expect(await page.locator('.outline.is-warning rect').count()).toBeGreaterThan(0);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.context().close();
    });
  });

  it.each([
    ['a PDF', SHORT, 1280, [{ colorScheme: 'light' }, { colorScheme: 'dark' }]],
    [
      'a PDF, zoomed to twice its size',
      SHORT,
      640,
      [{ colorScheme: 'light' }, { forcedColors: 'active' }],
    ],
    [
      'a text',
      sample('wrenshire-2021-revisit.txt'),
      1280,
      [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }],
    ],
  ] as const)('can be used by everyone, in every light: %s', async (_, path, width, lights) => {
    const { url } = await make(path);
    const { page } = await open(browser, url, { viewport: { width, height: 800 } });
    for (const key of ['n', 'a', 'f', 'Escape']) await page.keyboard.press(key);
    for (const [index, light] of lights.entries()) {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, ...light });
      // With and without a filter; a narrow page shows either side.
      await page.locator('#filter-decision').selectOption(index === 0 ? '' : 'flagged');
      if (width < 700) await page.locator(`[data-side="${['record', 'printed'][index]}"]`).click();
      expect(await accessibilityProblems(page), JSON.stringify(light)).toEqual([]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it.each([
    [
      'of changes',
      () =>
        changesToHtml(
          difference(recorded('wrenshire-2018-letter'), recorded('wrenshire-2021-revisit')),
        ),
    ],
    [
      'that compares areas',
      () =>
        compareToHtml(
          compare([recorded('wrenshire-2018-letter'), recorded('saltmere-2021-letter')]),
        ),
    ],
    [
      'that follows weaknesses',
      () =>
        threadToHtml(
          follow(
            ['2018-letter', '2021-revisit', '2024-report'].map((name) =>
              recorded(`wrenshire-${name}`),
            ),
          ),
        ),
    ],
  ])('%s can be used by everyone, by day and by night', async (name, html) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, html());
    const { page, troubles } = await open(browser, pathToFileURL(file).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

function recorded(name: string): LetterRecord {
  return asRecord(JSON.parse(readFileSync(sample(`${name}.json`), 'utf8')));
}

function isInView(page: Page, element: string, side: string): Promise<boolean> {
  return page.evaluate(
    ([one = '', other = '']) => {
      const inner = document.querySelector(one)?.getBoundingClientRect();
      const outer = document.querySelector(other)?.getBoundingClientRect();
      return inner && outer ? inner.top >= outer.top && inner.top < outer.bottom : false;
    },
    [element, side],
  );
}

/** A finding's words in the order of the page: the bodies responsible stand left of it. */
const wordsOf = ({ text, points, responsible }: Finding) =>
  [...responsible, text, ...points].join(' ');

/** Letters alone: white space, bullets, footnotes' numbers and hyphens at a line's end differ. */
const letters = (text: string) =>
  text.normalize('NFKC').replaceAll('<br>', '').replace(/\P{L}/gu, '');

/** Run in the page: the words whose middle is under the outlines of each finding. */
function wordsUnderOutlines(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sheet of document.querySelectorAll('.printed-page')) {
    const words = [...sheet.querySelectorAll('.words tspan')].map((word) => ({
      text: word.textContent ?? '',
      box: word.getBoundingClientRect(),
    }));
    for (const outline of sheet.querySelectorAll<SVGElement>('.outline.is-finding')) {
      const id = outline.dataset.of ?? '';
      for (const rect of outline.querySelectorAll('rect')) {
        const { left, right, top, bottom } = rect.getBoundingClientRect();
        for (const { text, box } of words) {
          const x = (box.left + box.right) / 2;
          const y = (box.top + box.bottom) / 2;
          if (x > left && x < right && y > top && y < bottom)
            found[id] = `${found[id] ?? ''} ${text}`;
        }
      }
    }
  }
  return found;
}

/** Run in the page: the words on its first three pages under which the picture is blank. */
async function wordsWithoutInk(): Promise<string[]> {
  const blank: string[] = [];
  for (const sheet of [...document.querySelectorAll('.printed-page')].slice(0, 3)) {
    const image = sheet.querySelector('image') as SVGImageElement;
    const [, , width = 1] = (sheet.querySelector('svg')?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    const picture = new Image();
    picture.src = image.href.baseVal;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d', {
      willReadFrequently: true,
    }) as OffscreenCanvasRenderingContext2D;
    context.drawImage(picture, 0, 0);
    const scale = picture.width / width;
    for (const word of sheet.querySelectorAll('.words tspan')) {
      const [x, y, size, wide] = ['x', 'y', 'font-size', 'textLength'].map((name) =>
        Number(word.getAttribute(name) ?? 0),
      ) as [number, number, number, number];
      if (!/[\p{L}\p{N}]{3}/u.test(word.textContent ?? '')) continue;
      const { data } = context.getImageData(
        x * scale,
        (y - size * 0.7) * scale,
        Math.max(1, wide * scale),
        Math.max(1, size * 0.7 * scale),
      );
      const greens = data.filter((_, index) => index % 4 === 1);
      const darkest = greens.reduce((least, shade) => Math.min(least, shade));
      const lightest = greens.reduce((most, shade) => Math.max(most, shade));
      if (lightest - darkest < 60) blank.push(word.textContent ?? '');
    }
  }
  return blank;
}
