// Makes, from each Markdown sample in this folder, what people have of the real thing: NAME.pdf,
// for some also NAME-untagged.pdf, and NAME.txt, the text that "copy all" in a PDF viewer gives; of a
// statement of action, the council's web page NAME.html and the Word document NAME.docx.
// The plan and the monitoring letter are made by make-printed.js. Needs soffice (LibreOffice) and pdftotext (poppler). Run: node samples/make.js

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glyphsOf } from './make/glyphs.js';
import { footnoted, parse } from './make/markdown.js';
import { openDocument } from './make/open-document.js';
import { FONT } from './make/page.js';
import { paste } from './make/pasted.js';
import { isPrinted } from './make/printed.js';
import { shape } from './make/shape.js';
import { webPage } from './make/web-page.js';

/** These get an untagged twin. */
const UNTAGGED = [
  'saltmere-2023-targeted',
  'wrenshire-2018-letter',
  'wrenshire-2021-revisit',
  'wrenshire-2024-report',
];

function make(folder, name, temporary) {
  const kind = /-(report|statement|targeted)$/.exec(name)?.[1] ?? 'letter';
  const markdown = fs.readFileSync(path.join(folder, `${name}.md`), 'utf8');
  const blocks = shape(parse(footnoted(markdown).split('\n')), kind);
  const source = path.join(temporary, `${name}.fodt`);
  const target = path.join(folder, name);
  const document = openDocument(blocks, kind);
  if (kind === 'statement') {
    fs.writeFileSync(source, document.replaceAll(FONT, 'Arial'));
    fs.writeFileSync(`${target}.html`, webPage(blocks));
    convert(source, `${target}.docx`, 'docx:MS Word 2007 XML');
    return;
  }
  fs.writeFileSync(source, document);
  if (UNTAGGED.includes(name)) makePdf(source, `${target}-untagged.pdf`, false);
  makePdf(source, `${target}.pdf`, true);
  const { text, pages, overPages } = paste(blocks, glyphsOf(`${target}.pdf`, kind));
  fs.writeFileSync(`${target}.txt`, text);
  console.log(`${name}: ${pages} pages; over a page's end run:`);
  for (const finding of overPages) console.log(`  ${finding}…`);
}

function makePdf(source, target, tagged) {
  const options = { UseTaggedPDF: { type: 'boolean', value: String(tagged) } };
  convert(source, target, `pdf:writer_pdf_Export:${JSON.stringify(options)}`);
}

/** Converts a document, with a profile of its own, so that an open LibreOffice does not interfere. */
function convert(source, target, filter) {
  const folder = path.dirname(source);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, source];
  execFileSync('soffice', args, { stdio: 'pipe' });
  const made = source.replace('.fodt', path.extname(target));
  fs.copyFileSync(made, target);
  fs.rmSync(made);
}

const folder = path.dirname(fileURLToPath(import.meta.url));
const temporary = fs.mkdtempSync(path.join(tmpdir(), 'samples-'));
try {
  for (const file of fs.readdirSync(folder)) {
    if (file.endsWith('.md') && file !== 'README.md' && !isPrinted(file))
      make(folder, path.basename(file, '.md'), temporary);
  }
} finally {
  fs.rmSync(temporary, { recursive: true });
}
