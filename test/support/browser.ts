import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where a Chromium is, where there is one; else null, and tests that need it are skipped. */
export const chromiumPath =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ??
  null;

// Nothing but the page that is asked for, and no call home.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '', args: ARGS });
}

/**
 * What is wrong with a page's accessibility (WCAG 2.2 AA and good practice), one line each. The words that lie unseen
 * over the picture of a page are passed over: their contrast is that of the picture, and there are thousands.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // The page's policy lets no script in, so it is run from outside.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(`${axe.source}; void 0`);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: ['.words:not(.is-seen)'] },
      { resultTypes: ['violations'] },
    ),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
