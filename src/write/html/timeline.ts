import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Content, day } from './content.js';

/** An event on a time line. */
export interface TimelineEvent {
  /** ISO 8601; null where no date is known. */
  date: string | null;
  heading: Content;
  content: readonly Content[];
}

/** Events in the order given, each under its date, along a line. */
export function timeline(events: readonly TimelineEvent[], level: 2 | 3 | 4 = 3): Element {
  const entries = events.map(({ date, heading, content }) =>
    h('li', {}, [
      h('p.timeline-date', {}, date ? day(date) : 'No date'),
      h(`h${level}`, {}, heading),
      ...content,
    ]),
  );
  return h('ol.timeline', { role: 'list' }, entries);
}
