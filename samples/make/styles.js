// The styles of the OpenDocument, and its pages.

import { BULLETS, FONT, PAGE, PLAN, WIDTH } from './page.js';

/** The sentence in bold that ends what a revisit says about a weakness: no heading. */
const VERDICT = /progress in addressing/;

/** The name of a block's style. */
export function styleOf(block) {
  if (block.style) return block.style;
  if (block.type === 'heading') return `Heading${block.level}`;
  if (block.bold) return VERDICT.test(block.lines[0]) ? 'Verdict' : 'Heading3';
  if (block.lines[0] === 'Yours sincerely') return 'Closing';
  return block.lines.at(-1).endsWith(':') ? 'Lead' : 'Body';
}

/** Headings are bold paragraphs, no more: the tags of the real documents know no headings either. */
export function paragraphStyles(kind) {
  const report = kind === 'report';
  const next = 'fo:keep-with-next="always"';
  const styles = [
    ['Body', 12, 0.35],
    ['Lead', 12, 0.4, next],
    ['Closing', 12, 1.6, next],
    ['Heading1', report ? 26 : 12, report ? 0.8 : 0.4, next, !report],
    ['Heading2', report ? 14 : 12, 0.4, `${next} fo:margin-top="0.4cm"`, true],
    ['Heading3', 12, 0.4, next, true],
    ['Verdict', 12, 0.4, '', true],
    ['Finding', 12, report ? 0.2 : 0.4],
    ['Heading_20_1', 20, 0.6, next, true],
    ['Heading_20_2', 15, 0.3, `${next} fo:margin-top="0.6cm"`, true],
    ['Heading_20_3', 12, 0.2, `${next} fo:margin-top="0.3cm"`, true],
    ['CellSmall', 10, 0],
    ['CellSmallHead', 10, 0, next, true],
    ['Cell', 12, 0],
    ['CellHead', 12, 0, next, true],
    ['Signed', 12, 0, `${next} fo:margin-top="1.2cm"`, true],
    ['Note', 10, 0],
    ['SmallStart', 10, 0.3, 'fo:break-before="page"'],
    ['Small', 10, 0.3],
    ['Letterhead', 8, 0, 'fo:margin-left="10.5cm"'],
    ['Furniture', 9, 0],
  ];
  return styles.map((d) => paragraphStyle(...d)).join('\n');
}

function paragraphStyle(name, size, after, more = '', bold = false) {
  const shown = name.replaceAll('_20_', ' ');
  return `<style:style style:name="${name}" style:display-name="${shown}"
 style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="${after}cm" fo:widows="2" fo:orphans="2" ${more}>
<style:tab-stops><style:tab-stop style:position="${WIDTH}cm" style:type="right"/></style:tab-stops>
</style:paragraph-properties><style:text-properties fo:font-family="'${FONT}'"
 fo:font-size="${size}pt" fo:font-weight="${bold ? 'bold' : 'normal'}" fo:language="en"
 fo:country="GB"/></style:style>`;
}

export function listStyles() {
  const level = (kind, n, label, left, indent = 0.6) => `<text:list-level-style-${kind}
 text:level="${n + 1}" ${label}><style:list-level-properties
 text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment
 text:label-followed-by="listtab" fo:margin-left="${left}cm" fo:text-indent="-${indent}cm"/>
</style:list-level-properties></text:list-level-style-${kind}>`;
  const style = (name, levels) =>
    `<text:list-style style:name="${name}">${levels}</text:list-style>`;
  const bullet = (d, n) => level('bullet', n, `text:bullet-char="${d}"`, (n + 2) * 0.6);
  const number = level('number', 0, 'style:num-format="1" style:num-suffix="."', 1.2);
  const small = level('bullet', 0, 'text:bullet-char="•"', 0.4, 0.4);
  return [
    style('Bullets', BULLETS.map(bullet).join('')),
    style('Numbers', number),
    style('CellBullets', small),
  ].join('');
}

export function noteStyles() {
  return `<style:style style:name="Raised" style:family="text"><style:text-properties
 style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" style:num-format="1" style:num-suffix=" "
 text:start-value="0" text:start-numbering-at="document"
 text:citation-style-name="Raised" text:citation-body-style-name="Raised"/>`;
}

export function tableStyles() {
  const size = `style:width="${WIDTH}cm" table:align="left" fo:margin-bottom="0.5cm"`;
  const style = (name, family, properties) =>
    `<style:style style:name="${name}" style:family="${family}">` +
    `<style:${family}-properties ${properties}/></style:style>\n`;
  const column = (cm) => style(`Column${cm}`, 'table-column', `style:column-width="${cm}cm"`);
  return [
    style('Table', 'table', size),
    style('TableCell', 'table-cell', 'fo:border="0.5pt solid #000000" fo:padding="0.1cm"'),
    style('Signatures', 'table', `${size} style:may-break-between-rows="false"`),
    style('SignaturesCell', 'table-cell', 'fo:padding-bottom="0.3cm"'),
    ...[WIDTH, WIDTH / 2, 5.5, WIDTH - 5.5, ...PLAN].map(column),
  ].join('');
}

export function pageLayout(name, head) {
  const { width, height, side, top, bottom, foot } = PAGE;
  const strip = (cm, gap) =>
    `<style:header-footer-properties svg:height="${cm}cm" ${gap}="0.3cm"/>`;
  return `<style:page-layout style:name="${name}"><style:page-layout-properties
 fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin-left="${side}cm"
 fo:margin-right="${side}cm" fo:margin-top="${top}cm" fo:margin-bottom="${bottom}cm">
<style:footnote-sep style:width="0.018cm" style:rel-width="25%" style:distance-before-sep="0.3cm"
 style:distance-after-sep="0.2cm"/></style:page-layout-properties>
<style:header-style>${head ? strip(head, 'fo:margin-bottom') : ''}</style:header-style>
<style:footer-style>${strip(foot, 'fo:margin-top')}</style:footer-style></style:page-layout>`;
}
