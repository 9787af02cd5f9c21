import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord, Person } from '../../record/schema.js';
import { PARTS, type Part } from '../../review/schema.js';
import { count } from '../count.js';
import {
  anchorOf,
  type Content,
  day,
  days,
  disclosure,
  facts,
  KIND_NAMES,
  outcomeBadge,
  quoted,
} from '../html/index.js';
import { placeName } from '../place.js';
import { decisions } from './decisions.js';
import { toPlace } from './marked.js';

/** What else the record says: its fields, and the text that is in no finding. */
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
      h('button', { type: 'button', hidden: true, dataPassage: `${index}` }, [
        'This is a finding',
        h('span.unseen', {}, `: passage ${index + 1}`),
      ]),
    ]);
  });
  const cards = PARTS.filter((part) => part !== 'passages').map((part) =>
    card(part, fields(record, part)),
  );
  const folded = disclosure(count(passages.length, 'passage'), [
    h('ol.passages', { role: 'list' }, entries),
  ]);
  return [
    h('section', {}, [h('h3', {}, 'Fields'), ...cards]),
    h('section', {}, [h('h3', {}, 'Other text'), card('passages', folded)]),
  ];
}

/** How a part is called, after “Accept” and “Flag”. */
const NAMES: Readonly<Record<Part, string>> = {
  title: 'title and kind',
  area: 'area',
  dates: 'dates',
  outcome: 'outcome',
  'responsible-bodies': 'responsible bodies',
  people: 'people',
  passages: 'other text',
};

/** A part that is decided on as a whole. */
function card(part: Part, content: Element): Element {
  return h('article.finding', { id: anchorOf(part), tabIndex: -1, dataEntry: part }, [
    h('h4.unseen', {}, NAMES[part]),
    content,
    decisions(part, NAMES[part], part !== 'passages'),
  ]);
}

function fields(record: LetterRecord, part: Part): Element {
  const { kind, title, area, dates, outcome, responsibleBodies, people, source } = record;
  const name = [area.name, area.code && `(${area.code})`].filter(Boolean).join(' ');
  const { statement } = dates;
  const rows: Readonly<Record<Part, Parameters<typeof facts>[0]>> = {
    title: [
      ['Document', source.name],
      ['Kind', KIND_NAMES[kind]],
      ['Title', title && h('span.verbatim', {}, title)],
    ],
    area: [['Local area', name || NONE]],
    dates: [
      ['Date of the letter', dates.letter ? day(dates.letter) : NONE],
      ['Inspection', dates.inspection ? days(dates.inspection) : NONE],
      ['Earlier inspections', list(dates.previous.map(earlier))],
      ['Statement required', statement?.required ? day(statement.required) : null],
      ['Statement fit for purpose', statement?.fitForPurpose ? day(statement.fitForPurpose) : null],
    ],
    outcome: [
      ['Outcome', outcome.judgement ? outcomeBadge(outcome.judgement) : NONE],
      ['Outcome, as printed', outcome.text && h('span.verbatim', {}, outcome.text)],
      ['Next inspection', outcome.nextInspection && h('span.verbatim', {}, outcome.nextInspection)],
    ],
    'responsible-bodies': [['Responsible bodies', list(responsibleBodies) ?? NONE]],
    people: [['People', list(people.map(person)) ?? NONE]],
    passages: [],
  };
  return facts(rows[part]);
}

/** That the record has nothing here is to be checked, too. */
const NONE = 'none in the record';

function earlier({ from, to, text }: LetterRecord['dates']['previous'][number]): string {
  return `${text} (${from} to ${to})`;
}

function person({ name, postNominals, role, organisation, part }: Person): string {
  const parts = [[name, postNominals].filter(Boolean).join(' '), role, organisation];
  return `${parts.filter(Boolean).join(', ')} (${part})`;
}

function list(entries: readonly string[]): Content {
  if (entries.length === 0) return null;
  return h(
    'ul.plain',
    {},
    entries.map((entry) => h('li', {}, entry)),
  );
}
