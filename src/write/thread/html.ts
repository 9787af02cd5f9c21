import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord } from '../../record/schema.js';
import type { Followed } from '../../thread/index.js';
import type { Thread, ThreadDocument, ThreadEvent } from '../../thread/schema.js';
import { count } from '../count.js';
import {
  type Content,
  day,
  days,
  type Fact,
  foot,
  KIND_NAMES,
  main,
  masthead,
  notice,
  outcomeBadge,
  page,
  quoted,
  type TimelineEvent,
  table,
  timeline,
  typeBadge,
} from '../html/index.js';
import { standingBadge, standingContent } from '../standing/html.js';
import { capitalised } from '../words.js';
import { actionCount, actionsDue } from './actions.js';
import { eventName, eventSource, foundCount } from './events.js';
import { shortName, threadViews, titleOf, type WeaknessThreadView } from './view.js';

/** A thread as one self-contained page: where each weakness stands, the time line, the words that show it. */
export function toHtml(followed: Followed): string {
  const { thread, records } = followed;
  const title = titleOf(followed);
  const views = threadViews(followed);
  return page({
    title,
    body: [
      masthead({ about: 'arealetter thread', title, entries: factsOf(thread) }),
      main(...notes(thread), ...overview(thread, views), timeLine(followed), ...cards(views)),
      foot(records.map(({ source }) => source)),
    ],
  });
}

function factsOf({ area, documents }: Thread): Fact[] {
  return [
    ['Area', [area.name ?? 'not known', area.code && `(${area.code})`].filter(Boolean).join(' ')],
    ['Region', area.region],
    ['Documents', documents.map(shortName).join(', ')],
  ];
}

function notes({ notes }: Thread): Element[] {
  if (notes.length === 0) return [];
  const entries = notes.map((note) => h('li', {}, note));
  return [notice('warning', 'To be checked', [h('ul', {}, entries)])];
}

/** Where each weakness stands, with a column for each document that says so. */
function overview({ documents }: Thread, views: readonly WeaknessThreadView[]): Element[] {
  const heading = h('h2', {}, 'Where each weakness stands');
  if (views.length === 0) {
    return [h('section', {}, [heading, h('p', {}, 'No document names a weakness.')])];
  }
  const shown = documents.filter((document) =>
    views.some(({ steps }) => steps.some((step) => step.document === document)),
  );
  const rows = views.map((view, index) => [
    h('a.verbatim', { href: `#weakness-${index + 1}` }, view.text),
    ...shown.map((document) => stationIn(document, view)),
  ]);
  const caption = 'Each weakness, and where it stands in each later document';
  const columns = ['Weakness', ...shown.map((document) => capitalised(shortName(document)))];
  return [h('section', {}, [heading, table({ caption, columns, rows, captionUnseen: true })])];
}

function stationIn(document: ThreadDocument, { origin, steps }: WeaknessThreadView): Content {
  if (origin === document) return 'First named here';
  const step = steps.find((one) => one.document === document);
  if (!step) return h('span.quiet', {}, 'Not yet named');
  return h('span', {}, [standingBadge(step), step.weak ? ' weak match' : null]);
}

function timeLine({ thread, records }: Followed): Element {
  const events = thread.events.map((event) => eventOf(event, thread, records));
  return h('section', {}, [h('h2', {}, 'Time line'), timeline(events)]);
}

function eventOf(
  event: ThreadEvent,
  { documents }: Thread,
  records: readonly LetterRecord[],
): TimelineEvent {
  const { from, to, judgement } = event;
  const long = from !== null && to !== null && from !== to;
  const found = [foundCount(event), actionCount(event, documents)].filter(Boolean).join(', ');
  return {
    date: from,
    heading: eventName(event),
    content: [
      long ? h('p', {}, days({ from, to })) : null,
      judgement || found ? h('p', {}, [judgement && outcomeBadge(judgement), ` ${found}`]) : null,
      ...due(event, records),
      h('p.quiet', {}, eventSource(event, documents)),
    ],
  };
}

function due(event: ThreadEvent, records: readonly LetterRecord[]): Element[] {
  const entries = actionsDue(event, records).map(({ text, reference }) =>
    h('li', {}, [h('span.verbatim', {}, text), h('span.quiet', {}, ` ${reference}`)]),
  );
  return entries.length > 0 ? [h('ul', {}, entries)] : [];
}

function cards(views: readonly WeaknessThreadView[]): Element[] {
  if (views.length === 0) return [];
  return [
    h('section', {}, [
      h('h2', {}, 'The words that show it'),
      h('p', {}, `${count(views.length, 'weakness', 'weaknesses')}, in the order they were named.`),
      ...views.map(weaknessCard),
    ]),
  ];
}

function weaknessCard({ text, origin, steps, type }: WeaknessThreadView, index: number): Element {
  const stations = steps.flatMap((step) => {
    const { kind, date } = step.document;
    return [
      h('h4', {}, [KIND_NAMES[kind], date ? ', ' : null, date ? day(date) : null]),
      ...standingContent(step),
    ];
  });
  return h('article.finding', { id: `weakness-${index + 1}` }, [
    h('h3.finding-head', {}, [
      typeBadge(type),
      h('span.finding-about', {}, `${index + 1}, ${shortName(origin)}`),
    ]),
    quoted(text),
    ...stations,
  ]);
}
