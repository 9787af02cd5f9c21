import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Finding, LetterRecord } from '../../record/schema.js';
import {
  anchorOf,
  type Content,
  count,
  day,
  days,
  disclosure,
  type Fact,
  facts,
  findingCard,
  outcomeBadge,
  placeName,
  quoted,
} from '../html/index.js';
import { outlineAnchor } from './marked.js';

/** The findings in reading order, each with what the reviewer decides on it. */
export function findingsPart({ findings }: LetterRecord): Element {
  const numbers = new Map(findings.map(({ id }, index) => [id, index + 1]));
  return h('section.findings', {}, [
    h('h3', { id: 'findings' }, count(findings.length, 'finding')),
    h('p.nothing', { id: 'nothing', hidden: true }, 'No finding fits the search and the filters.'),
    ...findings.map((finding, index) => card(finding, index + 1, numbers)),
  ]);
}

type Numbers = ReadonlyMap<string, number>;

function card(finding: Finding, number: number, numbers: Numbers): Element {
  const element = findingCard(finding, {
    level: 4,
    mark: h('span.number-mark', {}, `${number}`),
    place: toPlace(finding.id, placeName(finding.at)),
    after: [parentOf(finding, numbers), decisions(finding.id, number)],
  });
  element.properties = {
    ...element.properties,
    tabIndex: -1,
    dataEntry: finding.id,
    dataThemes: finding.themes.join(' '),
  };
  return element;
}

/** A statement's actions belong to a weakness. */
function parentOf({ parent }: Finding, numbers: Numbers): Element | null {
  if (parent === null) return null;
  const link = h('a', { href: `#${anchorOf(parent)}` }, `finding ${numbers.get(parent) ?? '?'}`);
  return h('p.parent', {}, ['Belongs to ', link, ', ', h('code', {}, parent)]);
}

function toPlace(of: string, place: string): Element {
  return h('a.to-place', { href: `#${outlineAnchor(of)}`, dataTo: of }, place);
}

/** Buttons and a note, hidden until the page's script takes them over. */
function decisions(id: string, number: number): Element {
  const note = `${anchorOf(id)}-note`;
  const button = (decision: string, name: string) =>
    h('button', { type: 'button', dataDecision: decision, ariaPressed: 'false' }, [
      name,
      h('span.unseen', {}, ` finding ${number}`),
    ]);
  return h('div.decisions', { hidden: true }, [
    h('p.decision-buttons', {}, [
      button('accepted', 'Accept'),
      button('flagged', 'Flag'),
      h('span.decision-words', {}),
    ]),
    h('p.note', { hidden: true }, [
      h('label', { htmlFor: note }, `Note on finding ${number}`),
      h('textarea', { id: note, rows: 2 }),
    ]),
  ]);
}

/** What else the record says: its fields, and the text that is no finding. */
export function otherParts(record: LetterRecord): Element[] {
  const { passages } = record;
  const entries = passages.map(({ heading, text, at }, index) => {
    const of = `passage/${index + 1}`;
    return h('li', { id: anchorOf(of), tabIndex: -1, dataEntry: of }, [
      h('p.quiet', {}, [
        heading && h('span.verbatim', {}, `${heading} · `),
        toPlace(of, placeName(at)),
      ]),
      quoted(text),
    ]);
  });
  return [
    h('section', {}, [h('h3', {}, 'Fields'), fields(record)]),
    h('section', {}, [
      h('h3', {}, 'Text that is no finding'),
      disclosure(count(passages.length, 'passage'), [h('ol.passages', { role: 'list' }, entries)]),
    ]),
  ];
}

function fields({
  area,
  dates,
  outcome,
  responsibleBodies,
  people,
  source,
}: LetterRecord): Element {
  const entries: Fact[] = [
    ['Document', source.name],
    ['Local area', verbatim([area.name, area.code && `(${area.code})`])],
    ['Date of the letter', dates.letter && day(dates.letter)],
    ['Inspection', dates.inspection && days(dates.inspection)],
    ['Earlier inspections', list(dates.previous.map(({ text }) => text))],
    ['Outcome', outcome.judgement && outcomeBadge(outcome.judgement)],
    ['Outcome, as printed', outcome.text && h('span.verbatim', {}, outcome.text)],
    ['Next inspection', outcome.nextInspection && h('span.verbatim', {}, outcome.nextInspection)],
    ['Responsible bodies', list(responsibleBodies)],
    [
      'People',
      list(
        people.map(({ name, postNominals, role, organisation, part }) => {
          const said = [[name, postNominals].filter(Boolean).join(' '), role, organisation];
          return `${said.filter(Boolean).join(', ')} (${part})`;
        }),
      ),
    ],
  ];
  return facts(entries);
}

function verbatim(parts: readonly (string | null)[]): Content {
  const said = parts.filter(Boolean).join(' ');
  return said === '' ? null : said;
}

function list(entries: readonly string[]): Content {
  return entries.length === 0
    ? null
    : h(
        'ul.plain',
        {},
        entries.map((entry) => h('li', {}, entry)),
      );
}
