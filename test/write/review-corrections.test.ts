import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct } from '../../src/review/correct.js';
import { type Review, reviewProblems, startReview } from '../../src/review/index.js';
import type { ReviewedFinding } from '../../src/review/schema.js';
import { accessibilityProblems, chromiumPath, startBrowser } from '../support/browser.js';
import { folder, type Made, make, open, save } from '../support/review-page.js';
import { sample } from '../support/run.js';

describe.skipIf(!chromiumPath)('on the page, a reviewer', () => {
  let browser: Browser;
  let made: Made;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    [browser, made] = await Promise.all([
      startBrowser(),
      make(sample('wrenshire-2018-letter.pdf')),
    ]);
    ({ page, troubles } = await open(browser, made.url));
  });
  afterAll(async () => {
    await browser?.close();
  });

  const card = (id: string) => page.locator(`article[data-entry="${id}"]`);
  const idAt = (index: number) => made.record.findings[index]?.id ?? '';
  const correctIt = async (id: string) => {
    await card(id).locator('[data-correct]').click();
    return card(id).locator('.correcting');
  };

  /** Selects the words of a line of a page. */
  const select = (number: number, line: number) =>
    page.evaluate(
      ([at, of]) => {
        const sheet = document.querySelector(`#page-${at}`);
        const text = sheet?.querySelectorAll('.words text')[of as number];
        getSelection()?.selectAllChildren(text as Element);
        return text?.textContent ?? '';
      },
      [number, line],
    );

  it('puts a type, a question and words right, and takes one back', async () => {
    expect(troubles).toEqual([]);
    const form = await correctIt(idAt(0));
    await form.getByLabel('Type').selectOption('strength');
    await form.getByLabel('Question').selectOption('meeting');
    await form.getByLabel('Heading').fill('Another  heading');
    const shown = card(idAt(0)).locator('.corrections');
    expect(await shown.innerText()).toContain('Another heading');
    expect(await card(idAt(0)).getAttribute('class')).toContain('is-flagged');
    await shown.locator('li', { hasText: 'Heading' }).getByRole('button').click();
    expect(await shown.innerText()).not.toContain('Another heading');
    expect(await form.getByLabel('Heading').inputValue()).toBe(made.record.findings[0]?.heading);
  });

  it('takes words over from the page', async () => {
    const line = await select(1, 3);
    const form = await correctIt(idAt(1));
    await form.getByRole('button', { name: 'Use the selected words for Words' }).click();
    expect(await form.getByLabel('Words', { exact: true }).inputValue()).toBe(line.trim());
  });

  it('joins, divides and removes findings', async () => {
    const join = await correctIt(idAt(2));
    await join.getByRole('button', { name: 'Join with the next' }).click();
    expect(await card(idAt(2)).locator('.corrections').innerText()).toContain('should be one');
    const divide = await correctIt(idAt(4));
    const words = divide.getByLabel('Words', { exact: true });
    await words.evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      area.selectionStart = area.value.indexOf(' ', 10);
    });
    await divide.getByRole('button', { name: 'Divide at the cursor' }).click();
    expect(await divide.locator('fieldset').count()).toBe(2);
    const gone = await correctIt(idAt(5));
    await gone.getByRole('button', { name: 'This is no finding' }).click();
    expect(await card(idAt(5)).locator('.corrections').innerText()).toContain('no finding');
  });

  it('corrects people, days and the outcome', async () => {
    const people = await correctIt('people');
    await people.locator('fieldset').first().getByLabel('Role').fill('Head of Reading');
    await people.getByRole('button', { name: 'Remove person 2' }).click();
    await (await correctIt('dates')).getByLabel('Date of the letter').fill('2018-12-24');
    await (await correctIt('outcome')).getByLabel('Outcome', { exact: true }).selectOption('');
    expect(await card('dates').locator('.corrections').innerText()).toContain('2018-12-24');
  });

  it('marks what is missing, with a note, and adds a finding', async () => {
    await page.locator('#page-2 [data-missing]').click();
    await page.keyboard.type('. The last bullet');
    await select(2, 5);
    await page.locator('#page-2 [data-missing]').click();
    expect(await page.locator('.outline.is-missing').count()).toBe(2);
    const mark = page.locator('#missing li').nth(1);
    await mark.getByRole('button', { name: 'Add it as a finding' }).click();
    expect(await page.locator('.outline.is-missing').count()).toBe(1);
    const added = page.locator('#missing fieldset');
    await added.getByLabel('Type').selectOption('area-for-development');
    expect(await added.getByLabel('Words', { exact: true }).inputValue()).not.toBe('');
  });

  it('says that other text is a finding', async () => {
    await page.locator('summary', { hasText: 'passage' }).click();
    await page.locator('[data-passage="2"]').click();
    expect(await page.locator('#missing fieldset').count()).toBe(2);
  });

  it('has a page that everyone can use while correcting', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('saves corrections that can be made, and what is missing', async () => {
    const { review } = await save(page, 'corrected');
    expect(review.missing).toMatchObject([{ note: expect.stringContaining('The last bullet') }]);
    const { record, refused } = correct(made.record, [review]);
    expect(refused).toEqual([]);
    const first = record.findings.find(({ text }) => text === made.record.findings[0]?.text);
    expect(first).toMatchObject({ type: 'strength', question: 'meeting' });
    expect(record.findings).toHaveLength(made.record.findings.length + 1);
    expect(record.people).toHaveLength(made.record.people.length - 1);
    expect(record.dates.letter).toBe('2018-12-24');
    expect(record.outcome.judgement).toBeNull();
    const rules = new Set(reviewProblems(record, review).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['review-incomplete', 'review-missing']);
    expect(troubles).toEqual([]);
  });

  it('finds the corrections again, elsewhere', async () => {
    await page.reload();
    expect(await card('dates').locator('.corrections').innerText()).toContain('2018-12-24');
    expect(await page.locator('#missing li').count()).toBe(3);
    expect(await page.locator('.outline.is-missing').count()).toBe(1);
  });

  describe('loses no review', () => {
    const said = () => page.locator('#said').innerText();
    const load = async (review: Review, name: string) => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify(review));
      await page.locator('#load').setInputFiles(file);
      await page.locator('#loading').waitFor();
    };
    const decided = (id: string) => card(id).locator('.decision-words').innerText();

    it('in two tabs of one document: each shows what the other decides', async () => {
      const other = await page.context().newPage();
      await other.goto(made.url);
      await other.locator(`article[data-entry="${idAt(8)}"] [data-decision="accepted"]`).click();
      await page.locator('#said', { hasText: 'another tab' }).waitFor();
      expect(await decided(idAt(8))).toBe('Accepted');
      await card(idAt(9)).locator('[data-decision="accepted"]').click();
      await other.locator('#said', { hasText: 'another tab' }).waitFor();
      expect(
        await other.locator(`article[data-entry="${idAt(9)}"] .decision-words`).innerText(),
      ).toBe('Accepted');
      await other.close();
    });

    it('when another is loaded: it asks, and replacing can be undone', async () => {
      await load(startReview(made.record), 'empty.review.json');
      expect(await page.locator('#loading-words').innerText()).toContain('corrected, 1 missing');
      await page.locator('#loading-cancel').click();
      expect(await decided(idAt(8))).toBe('Accepted');
      await load(startReview(made.record), 'empty.review.json');
      await page.locator('#loading-replace').click();
      expect(await decided(idAt(8))).toBe('');
      expect(await page.locator('#missing').isVisible()).toBe(false);
      await page.locator('#undo').click();
      expect(await decided(idAt(8))).toBe('Accepted');
      expect(await page.locator('#missing li').count()).toBe(3);
    });

    it('when another is merged: flags stand, and disagreements are listed', async () => {
      const flag = (one: ReviewedFinding): ReviewedFinding =>
        one.id === idAt(8) ? { ...one, decision: 'flagged', note: 'Not so' } : one;
      const start = startReview(made.record);
      await load({ ...start, findings: start.findings.map(flag) }, 'flagged.review.json');
      await page.locator('#loading-merge').click();
      expect(await said()).toContain(`You disagree about ${idAt(8)}; flags stand`);
      expect(await decided(idAt(8))).toBe('Flagged');
      expect(await decided(idAt(9))).toBe('Accepted');
      expect(await page.locator('#signed-on').inputValue()).toBe('');
      expect(troubles).toEqual([]);
    });
  });

  it('files a printed sheet: the document, who, when, how far, every finding and note', async () => {
    await page.locator('#filter-decision').selectOption('flagged');
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.locator('#filed').innerText();
    for (const words of [
      made.record.source.name,
      made.record.source.sha256,
      'A. Reviewer',
      'flagged',
      'Only findings that match',
      'Flagged: ',
    ]) {
      expect(sheet).toContain(words);
    }
    expect(await card(idAt(8)).locator('.decisions').innerText()).toMatch(
      /^\s*⚑?\s*Flagged\s+Not so$/,
    );
    expect(await page.locator('#missing').innerText()).toContain('The last bullet');
    for (const screen of ['#tools', '#missing button', '.sheet-head button', '.note textarea']) {
      expect(await page.locator(`${screen}:visible`).count(), screen).toBe(0);
    }
    expect(await page.locator('.printed-page .sheet:visible').count()).toBe(
      made.record.source.pages,
    );
    await page.emulateMedia({ media: null });
    await page.locator('#filter-decision').selectOption('');
    expect(await page.locator('#filed-filter').innerText()).toBe('');
  });
});
