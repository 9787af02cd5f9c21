import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding } from '../../record/schema.js';
import { placeName } from '../place.js';
import { themeChips, typeBadge, verdictBadge } from './badges.js';
import { type Content, quoted } from './content.js';
import { QUESTIONS } from './names.js';

/** What a card shows besides the finding itself. */
export interface CardOptions {
  /** The level of the heading: one below that of its section. */
  level?: 2 | 3 | 4 | 5;
  /** Its `id` on the page, in place of {@link anchorOf}; null where it stands there more than once. */
  anchor?: string | null;
  /** Instead of the finding's text, such as its changes. */
  words?: Content;
  /** Before its type: a number, say. */
  mark?: Content;
  /** Instead of the name of its place: a link to it. */
  place?: Content;
  /** Below the finding: buttons, notes. */
  after?: readonly Content[];
}

/** A finding: its type, question, page and id, its own words, its points, verdict and themes. */
export function findingCard(finding: Finding, options: CardOptions = {}): Element {
  const { id, type, question, text, points, judgement, details, at } = finding;
  const { level = 3, anchor = anchorOf(id), mark = null, place, after = [] } = options;
  const { words = quoted(text) } = options;
  return h('article.finding', { id: anchor, dataId: id, dataType: type }, [
    h(`h${level}.finding-head`, {}, [
      mark,
      typeBadge(type),
      judgement && verdictBadge(judgement),
      h('span.finding-about', {}, [
        question && h('span', {}, QUESTIONS[question]),
        h('span', {}, place ?? placeName(at)),
        h('code', {}, id),
      ]),
    ]),
    responsible(finding),
    words,
    points.length > 0
      ? h(
          'ul.verbatim',
          {},
          points.map((point) => h('li', {}, point)),
        )
      : null,
    details.length > 0 ? detailList(details) : null,
    themeChips(finding.themes),
    ...after,
  ]);
}

function responsible({ responsible: bodies }: Finding): Element | null {
  return bodies.length === 0
    ? null
    : h('p.responsible', {}, ['For: ', h('span.verbatim', {}, bodies.join('; '))]);
}

function detailList(details: Finding['details']): Element {
  const entries = details.flatMap(({ heading, text }) => [
    h('dt', {}, heading),
    h('dd.verbatim', {}, text),
  ]);
  return h('dl.details', {}, entries);
}

/** The `id` of a finding's card, to which `#` and this lead. */
export function anchorOf(id: string): string {
  return `finding-${id.replaceAll('/', '-')}`;
}
