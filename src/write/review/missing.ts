import type { Element } from 'hast';
import { h } from 'hastscript';

/** Marks a place in the document of which something is missing; hidden until the page's script runs. */
export function missingButton(where: string): Element {
  return h('button.missing-button', { type: 'button', hidden: true, dataMissing: true }, [
    'Something is missing here',
    h('span.unseen', {}, ` (${where})`),
  ]);
}

/** Where the script lists what is missing in the record, and the findings that were missed. */
export function missingPart(): Element {
  return h('section.missing', { id: 'missing', hidden: true }, [
    h('h3', {}, 'Missing in the record'),
    h('ul.uncertain', {}),
  ]);
}
