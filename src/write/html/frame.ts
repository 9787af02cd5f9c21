import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Content, unseen } from './content.js';

/** A fact and what it is called; one that is null is left out. */
export type Fact = readonly [name: string, value: Content];

/** Facts as a list of names and values. */
export function facts(entries: readonly Fact[]): Element {
  const known = entries.filter(([, value]) => value !== null);
  return h(
    'dl.facts',
    {},
    known.map(([name, value]) => h('div', {}, [h('dt', {}, name), h('dd', {}, value)])),
  );
}

/** What the head of a page says. */
export interface MastheadParts {
  about: string;
  title: string;
  /** Whether the title is in a document's own words: yes by default. */
  verbatim?: boolean;
  entries?: readonly Fact[];
}

/** The head of a page, with a link that lets the keyboard skip it. */
export function masthead(
  { about, title, verbatim = true, entries = [] }: MastheadParts,
  ...more: Content[]
): Element {
  return h('header.masthead', {}, [
    h('a.skip', { href: '#main' }, 'Skip to the content'),
    h('p.about', {}, about),
    h('h1', { className: verbatim ? ['verbatim'] : [] }, title),
    entries.length > 0 ? facts(entries) : null,
    ...more,
  ]);
}

/** A section under a heading. */
export function section(heading: string, ...content: Content[]): Element {
  return h('section', {}, [h('h2', {}, heading), ...content]);
}

/** The main part of a page. */
export function main(...content: Content[]): Element {
  return h('main', { id: 'main', tabIndex: -1 }, content);
}

/** A document that a page was made from. */
export interface SourceDocument {
  name: string;
  sha256?: string | null;
}

/** The foot of a page: what it was made from, and under what licence. */
export function foot(sources: readonly SourceDocument[]): Element {
  const entries = sources.map(({ name, sha256 }) =>
    h('li', {}, [name, sha256 ? h('span', {}, [', SHA-256 ', h('code.hash', {}, sha256)]) : null]),
  );
  return h('footer.foot', {}, [
    h('h2', {}, 'Made from'),
    h('ul', {}, entries),
    h('p', {}, [
      'Letters and reports of Ofsted and the Care Quality Commission are Crown copyright under the ',
      'Open Government Licence v3.0; a local area’s statement belongs to its authors. ',
      'Words in this typeface',
      unseen(' (serif)'),
      ', ',
      h('span.verbatim', {}, 'such as these'),
      ', are the documents’ own; all others are arealetter’s.',
    ]),
  ]);
}
