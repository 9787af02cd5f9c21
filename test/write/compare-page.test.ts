import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/index.js';
import { toHtml } from '../../src/write/compare/html.js';
import { accessibilityProblems, chromiumPath, startBrowser } from '../support/browser.js';
import { saltmere, wrenshire } from '../support/tagged.js';

const path = join(mkdtempSync(join(tmpdir(), 'compare-page-')), 'map.html');

describe.skipIf(!chromiumPath)('the heat map in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    writeFileSync(path, toHtml(compare([wrenshire(), saltmere()])));
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 800, height: 700 } });
    await page.goto(pathToFileURL(path).href);
  });
  afterAll(() => browser?.close());

  const opened = () => page.locator('section[popover]:popover-open');

  it('a cell opens the findings behind it, by mouse and by keyboard, without a script', async () => {
    const cell = page.locator('.map td button').first();
    await cell.click();
    expect(await opened().locator('h3').textContent()).toBe(
      'Waiting times: Wrenshire (4 findings)',
    );
    expect(await opened().locator('article').count()).toBe(4);
    await page.keyboard.press('Escape');
    expect(await opened().count()).toBe(0);
    await cell.press('Enter');
    expect(await opened().count()).toBe(1);
    await opened().getByRole('button', { name: 'Close' }).click();
    expect(await opened().count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('nothing is amiss for access, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.locator('.map td button').first().click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('is no wider than the window', async () => {
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(800);
  });

  it('on paper the further findings are named, and no panel is printed', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.on-paper').first().isVisible()).toBe(true);
    expect(await page.locator('section[popover]').first().isVisible()).toBe(false);
  });
});
