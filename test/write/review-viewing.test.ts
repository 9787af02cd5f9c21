import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, startBrowser } from '../support/browser.js';
import { type Made, make, open } from '../support/review-page.js';
import { sample } from '../support/run.js';

describe.skipIf(!chromiumPath)('on the page, a reader', () => {
  let browser: Browser;
  let made: Made;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    [browser, made] = await Promise.all([
      startBrowser(),
      make(sample('wrenshire-2018-letter.pdf')),
    ]);
    ({ page, troubles } = await open(browser, made.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    }));
  });
  afterAll(async () => {
    await browser?.close();
  });

  const idAt = (index: number) => made.record.findings[index]?.id ?? '';
  const card = (id: string) => page.locator(`article[data-entry="${id}"]`);
  const current = () => page.locator('article.is-current').getAttribute('data-entry');
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (!found) throw new Error(`${selector} is not seen`);
    return found;
  };
  const inView = (selector: string) =>
    page.waitForFunction((one) => {
      const inner = document.querySelector(one)?.getBoundingClientRect();
      const outer = document.querySelector('.printed-side')?.getBoundingClientRect();
      return inner && outer && inner.top >= outer.top - 1 && inner.top < outer.bottom;
    }, selector);

  it('starts with the first finding, whichever key is pressed first', async () => {
    await page.keyboard.press('a');
    expect(await current()).toBe(idAt(0));
    expect(await page.locator('#progress-words').innerText()).toMatch(/^0 of/);
  });

  it('sees what is flagged on the document, too', async () => {
    await page.keyboard.press('f');
    await page.keyboard.press('Escape');
    expect(await page.locator('.mark.is-flagged .flag-sign:visible').count()).toBe(1);
  });

  it('finds phrases and abbreviations, marked on both sides', async () => {
    const shown = () => page.locator('article[data-entry]:visible').count();
    await page.locator('#search').fill('"education, health and care plans" ');
    const spelt = await shown();
    expect(spelt).toBeGreaterThan(1);
    await page.locator('.printed-side .hit').first().waitFor({ state: 'attached' });
    await page.locator('#search').fill('EHCP ');
    expect(await shown()).toBe(spelt);
    await page.locator('#said', { hasText: 'in the document' }).waitFor();
    const hits = await page.evaluate(hitWords);
    expect(hits.length).toBeGreaterThan(1);
    for (const words of hits) expect(words).toMatch(/EHC|education/);
  });

  it('finds what is printed and in no finding', async () => {
    await page.locator('#search').fill('Cumberland ');
    await page.locator('#said', { hasText: /[1-9]\d* places? in the document/ }).waitFor();
    await page.locator('#search').fill('');
    await page.locator('.printed-side .hit').first().waitFor({ state: 'detached' });
  });

  it('goes to a page by its number, and has a legend', async () => {
    await page.locator('.page-links a', { hasText: '5' }).click();
    await inView('#page-5');
    await page.locator('.legend summary').click();
    const legend = await page.locator('.legend').innerText();
    for (const words of [
      'Main finding',
      'Strength',
      'Other text',
      'Flagged',
      'Found by the search',
    ]) {
      expect(legend).toContain(words);
    }
    await page.locator('.legend summary').click();
  });

  it('makes the document larger, and the divider moves', async () => {
    const before = await box('#page-5 .paper');
    for (let press = 0; press < 2; press += 1) await page.locator('#zoom-in').click();
    expect((await box('#page-5 .paper')).width / before.width).toBeCloseTo(1.5, 1);
    expect(await page.locator('#zoom-now').innerText()).toBe('150%');
    for (let press = 0; press < 2; press += 1) await page.locator('#zoom-out').click();
    const side = await box('.printed-side');
    await page.locator('#divider').focus();
    await page.keyboard.press('ArrowLeft');
    expect((await box('.printed-side')).width).toBeLessThan(side.width);
    const divider = await box('#divider');
    await page.mouse.move(divider.x + 4, divider.y + 100);
    await page.mouse.down();
    await page.mouse.move(700, divider.y + 100);
    await page.mouse.up();
    expect(await page.locator('#divider').getAttribute('aria-valuenow')).toBe('55');
  });

  it('copies a citation, and has an address for each finding', async () => {
    await card(idAt(3)).locator('[data-cite]').click();
    await page.locator('#said', { hasText: 'Copied' }).waitFor();
    const cited = await page.evaluate(() => navigator.clipboard.readText());
    const finding = made.record.findings[3];
    expect(cited).toBe(
      `“${finding?.text}” (Wrenshire, Joint local area SEND inspection in Wrenshire, 26 November 2018, p. 2)`,
    );
    await card(idAt(6)).focus();
    await page.waitForFunction(
      (id) => location.hash === `#${id}`,
      `finding-${idAt(6).replaceAll('/', '-')}`,
    );
    const other = await page.context().newPage();
    await other.goto(page.url());
    expect(await other.locator('article.is-current').getAttribute('data-entry')).toBe(idAt(6));
    await other.close();
  });

  it('keeps the highlight where keys put it, while the mouse rests', async () => {
    const under = await box(`article[data-entry="${idAt(6)}"]`);
    await page.mouse.move(under.x + 60, under.y + 40);
    await page.mouse.move(under.x + 61, under.y + 41);
    await page.locator(`article.is-lit[data-entry="${idAt(6)}"]`).waitFor();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('n');
    await page.waitForTimeout(250);
    expect(await current()).toBe(idAt(11));
    await inView(`.outline[data-of="${idAt(11)}"] rect`);
    const lit = await page.locator('article.is-lit').getAttribute('data-entry');
    expect(lit).toBe(idAt(6));
    expect(troubles).toEqual([]);
  });

  it('has two thirds of a small screen for the content', async () => {
    await page.setViewportSize({ width: 960, height: 540 });
    const { height } = await box('.record-side');
    expect(height).toBeGreaterThanOrEqual(360);
  });

  it('reads the document on a phone, on a side of its own', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.locator('.printed-side').isVisible()).toBe(false);
    await card(idAt(0)).locator('.to-place').click();
    expect(await page.locator('.record-side').isVisible()).toBe(false);
    // As large as words are printed, at least.
    const letters = await page.evaluate(() => {
      const svg = document.querySelector<SVGSVGElement>('#page-2 .sheet');
      return (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
    });
    expect(letters).toBeGreaterThan(0.9);
    await page
      .locator(`.mark[data-of="${idAt(0)}"]`)
      .first()
      .click();
    expect(await page.locator('.record-side').isVisible()).toBe(true);
  });

  it('reads words at full strength in forced colours, and where a filter is on', async () => {
    const text = await open(browser, (await make(sample('wrenshire-2021-revisit.txt'))).url);
    await text.page.locator('#filter-type').selectOption({ index: 1 });
    const faint = await text.page.evaluate(
      () =>
        [...document.querySelectorAll('.line')].filter(
          (line) => Number(getComputedStyle(line).opacity) < 1,
        ).length,
    );
    expect(faint).toBe(0);
    await text.page.emulateMedia({ forcedColors: 'active' });
    await text.page.keyboard.press('Escape');
    await text.page.keyboard.press('n');
    const marked = text.page.locator('article.is-current');
    expect(await marked.evaluate((one) => getComputedStyle(one).outlineWidth)).toBe('4px');
    await text.page.context().close();
  });
});

/** Run in the page: the printed words under each mark of the search. */
function hitWords(): string[] {
  return [...document.querySelectorAll('.printed-side .hit')].map((hit) => {
    const { left, right, top, bottom } = hit.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const runs = [...(hit.closest('.sheet')?.querySelectorAll('.words tspan') ?? [])];
    return runs
      .filter((run) => {
        const box = run.getBoundingClientRect();
        return box.left < right && box.right > left && box.top < middle && box.bottom > middle;
      })
      .map((run) => run.textContent)
      .join(' ');
  });
}
