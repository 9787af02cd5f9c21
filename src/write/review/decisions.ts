import type { Element } from 'hast';
import { h } from 'hastscript';
import { anchorOf } from '../html/index.js';

/**
 * Buttons and a note, hidden until the page's script runs.
 *
 * @param id - The id in the review.
 * @param what - What is decided on, in words: `finding 12`.
 * @param canCorrect - Whether it has values that can be put right.
 */
export function decisions(id: string, what: string, canCorrect = true): Element {
  const note = `${anchorOf(id)}-note`;
  const button = (decision: string, name: string) =>
    h('button', { type: 'button', dataDecision: decision, ariaPressed: 'false' }, [
      name,
      h('span.unseen', {}, ` ${what}`),
    ]);
  return h('div.decisions', { hidden: true }, [
    h('p.decision-buttons', {}, [
      button('accepted', 'Accept'),
      button('flagged', 'Flag'),
      canCorrect ? correcting(what) : null,
      h('span.decision-words', {}),
    ]),
    canCorrect ? h('ul.corrections', { hidden: true }) : null,
    canCorrect ? h('div.correcting', { hidden: true }) : null,
    h('p.note', { hidden: true }, [
      h('label', { htmlFor: note }, `Note on ${what}`),
      h('textarea', { id: note, rows: 2 }),
    ]),
    h('p.note-printed', {}),
  ]);
}

function correcting(what: string): Element {
  return h('button', { type: 'button', dataCorrect: true, ariaExpanded: 'false' }, [
    'Correct',
    h('span.unseen', {}, ` ${what}`),
  ]);
}
