import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord } from '../../record/schema.js';
import { type Look, shape, TYPES } from '../html/index.js';
import type { Printed } from './printed.js';

/** Pages to go to, zoom, and what the outlines mean: the head of the document's side. */
export function viewing(record: LetterRecord, printed: Printed): Element {
  return h('div.viewing', {}, [
    'pages' in printed && printed.pages.length > 1 ? pageLinks(printed.pages) : null,
    h('div.zoom', { role: 'group', ariaLabel: 'Size of the document', hidden: true }, [
      zoomButton('out', '−', 'Smaller'),
      h('output', { id: 'zoom-now' }, '100%'),
      zoomButton('in', '+', 'Larger'),
    ]),
    legend(record),
  ]);
}

function pageLinks(pages: readonly { number: number }[]): Element {
  const links = pages.map(({ number }) => h('a', { href: `#page-${number}` }, `${number}`));
  return h('nav.page-links', { ariaLabel: 'Pages' }, [h('span', {}, 'Page'), ...links]);
}

function zoomButton(way: string, sign: string, name: string): Element {
  return h('button', { type: 'button', id: `zoom-${way}`, ariaLabel: name }, sign);
}

const OTHERS = [
  ['passage', 'Other text'],
  ['warning', 'Warning'],
  ['unplaced', 'Words that found no place'],
  ['missing', 'Marked as missing'],
  ['flagged', 'Flagged'],
  ['accepted', 'Accepted'],
  ['current', 'What you are at'],
  ['hit', 'Found by the search'],
] as const;

/** What colours, shapes and lines mean: the types that the record has, and what else is drawn. */
function legend({ findings }: LetterRecord): Element {
  const types = [...new Set(findings.map(({ type }) => type))];
  const entry = ({ name, tone, shape: form }: Look) =>
    h('li', {}, [h('span.mark', { className: [`tone-${tone}`] }, shape(form)), ` ${name}`]);
  const other = ([key, name]: (typeof OTHERS)[number]) =>
    h('li', {}, [h('span.sample', { className: [`is-${key}`] }), ` ${name}`]);
  return h('details.legend', {}, [
    h('summary', {}, 'Legend'),
    h('ul', {}, [...types.map((type) => entry(TYPES[type])), ...OTHERS.map(other)]),
  ]);
}
