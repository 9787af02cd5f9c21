// Makes the plan and the monitoring letter from their Markdown: NAME.pdf, printed by a browser, and the
// Word document NAME.docx. Needs Chromium at /usr/bin/chromium, or where CHROMIUM says.
// Run: node samples/make-printed.js

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { parse } from './make/markdown.js';
import { printedPage } from './make/print.js';
import { isPrinted } from './make/printed.js';
import { wordDocument } from './make/word.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  for (const file of fs.readdirSync(folder).filter(isPrinted)) {
    const target = folder + file.replace(/\.md$/, '');
    const blocks = parse(fs.readFileSync(folder + file, 'utf8').split('\n'));
    fs.writeFileSync(`${target}.docx`, wordDocument(blocks));
    await page.setContent(printedPage(blocks));
    await page.pdf({ path: `${target}.pdf`, preferCSSPageSize: true, tagged: true });
  }
} finally {
  await browser.close();
}
