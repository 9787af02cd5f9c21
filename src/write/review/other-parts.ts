import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord, Person } from '../../record/schema.js';
import { count } from '../count.js';
import {
  anchorOf,
  type Content,
  day,
  days,
  disclosure,
  facts,
  outcomeBadge,
  quoted,
} from '../html/index.js';
import { placeName } from '../place.js';
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
    ]);
  });
  return [
    h('section', {}, [h('h3', {}, 'Fields'), fields(record)]),
    h('section', {}, [
      h('h3', {}, 'Other text'),
      disclosure(count(passages.length, 'passage'), [h('ol.passages', { role: 'list' }, entries)]),
    ]),
  ];
}

function fields(record: LetterRecord): Element {
  const { area, dates, outcome, responsibleBodies, people, source } = record;
  const name = [area.name, area.code && `(${area.code})`].filter(Boolean).join(' ');
  return facts([
    ['Document', source.name],
    ['Local area', name || null],
    ['Date of the letter', dates.letter && day(dates.letter)],
    ['Inspection', dates.inspection && days(dates.inspection)],
    ['Earlier inspections', list(dates.previous.map(({ text }) => text))],
    ['Outcome', outcome.judgement && outcomeBadge(outcome.judgement)],
    ['Outcome, as printed', outcome.text && h('span.verbatim', {}, outcome.text)],
    ['Next inspection', outcome.nextInspection && h('span.verbatim', {}, outcome.nextInspection)],
    ['Responsible bodies', list(responsibleBodies)],
    ['People', list(people.map(person))],
  ]);
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
