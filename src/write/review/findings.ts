import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding, LetterRecord } from '../../record/schema.js';
import { count } from '../count.js';
import { anchorOf, findingCard } from '../html/index.js';
import { placeName } from '../place.js';
import { decisions } from './decisions.js';
import { toPlace } from './marked.js';

/** The findings in reading order, each with the means to decide on it. */
export function findingsPart({ findings }: LetterRecord): Element {
  const numbers = new Map(findings.map(({ id }, index) => [id, index + 1]));
  return h('section.findings', {}, [
    h('h3', { id: 'findings' }, count(findings.length, 'finding')),
    h('p.nothing', { id: 'nothing', hidden: true }, 'No finding matches the search and filters.'),
    ...findings.map((finding, index) => card(finding, index + 1, numbers)),
  ]);
}

type Numbers = ReadonlyMap<string, number>;

function card(finding: Finding, number: number, numbers: Numbers): Element {
  const element = findingCard(finding, {
    level: 4,
    mark: h('span.number-mark', {}, `${number}`),
    place: toPlace(finding.id, placeName(finding.at)),
    after: [
      parentOf(finding, numbers),
      decisions(finding.id, `finding ${number}`),
      citing(finding.id, number),
    ],
  });
  element.properties = {
    ...element.properties,
    tabIndex: -1,
    dataEntry: finding.id,
    dataThemes: finding.themes.join(' '),
  };
  return element;
}

/** A lasting address and a citation. */
function citing(id: string, number: number): Element {
  const of = h('span.unseen', {}, ` to finding ${number}`);
  return h('p.citing', {}, [
    h('a', { href: `#${anchorOf(id)}` }, ['Link', of]),
    h('button', { type: 'button', dataCite: id, hidden: true }, ['Copy citation', of]),
  ]);
}

/** The weakness that an action of a statement belongs to. */
function parentOf({ parent }: Finding, numbers: Numbers): Element | null {
  if (parent === null) return null;
  const link = h('a', { href: `#${anchorOf(parent)}` }, `finding ${numbers.get(parent) ?? '?'}`);
  return h('p.parent', {}, ['Belongs to ', link, ', ', h('code', {}, parent)]);
}
