// What runs along the edges of pages.

import { indexOf } from './shape.js';
import { p } from './text.js';

const LETTERHEAD = `Ofsted
Agora
6 Cumberland Place
Nottingham
NG1 6HJ
T 0300 123 1231
Textphone 0161 618 8524
enquiries@ofsted.gov.uk
www.gov.uk/ofsted
lasend.support@ofsted.gov.uk`;

/** The first page, which has a head, and those that follow. */
export function masterPages(blocks, kind, title) {
  const number = '<text:tab/><text:page-number text:select-page="current"/>';
  const feet = { report: () => runningFooter(blocks, title), statement: () => [title] }[kind];
  const foot = p('Furniture', feet?.() ?? ['']).replace('</text:p>', `${number}</text:p>`);
  const footer = `<style:footer>${foot}</style:footer>`;
  const head = {
    letter: p('Letterhead', LETTERHEAD.split('\n')),
    report: p('Furniture', ['Local Area Partnership report']),
    statement: p('Furniture', ['Wrenshire SEND board']),
    targeted: p('Furniture', ['']),
  }[kind];
  return `
<style:master-page style:name="Standard" style:page-layout-name="Page">${footer}</style:master-page>
<style:master-page style:name="First" style:page-layout-name="FirstPage"
 style:next-style-name="Standard"><style:header>${head}</style:header>${footer}</style:master-page>`;
}

function runningFooter(blocks, title) {
  const [dates] = blocks[indexOf(blocks, 'Inspection date')].lines;
  return [title.replace('inspection of', 'inspection report:'), dates.replace(/^.*: /, '')];
}
