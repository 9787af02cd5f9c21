import type { Element } from 'hast';
import { h } from 'hastscript';
import { version } from '../../package.js';
import type { LetterRecord } from '../../record/schema.js';

/** What the script writes into the head of the printed sheet, by the end of its id. */
const WRITTEN = [
  ['reviewer', 'Reviewed by'],
  ['date', 'Signed on'],
  ['progress', 'Reviewed'],
  ['corrected', 'Corrected'],
  ['missing', 'Marked as missing'],
  ['filter', 'Only findings that match'],
] as const;

/** The head of the sheet that is printed and filed: of which document, by whom, when, and how far. */
export function filed({ source, generator }: LetterRecord): Element {
  const row = (name: string, value: Element, hidden = false) =>
    h('div', { hidden }, [h('dt', {}, name), value]);
  return h('section.filed', { id: 'filed', ariaLabel: 'Review' }, [
    h('dl', {}, [
      row('Document', h('dd', {}, source.name)),
      row('SHA-256', h('dd', {}, h('code.hash', {}, source.sha256))),
      row(
        'Record made by',
        h('dd', {}, `arealetter ${generator.version}, page by arealetter ${version()}`),
      ),
      ...WRITTEN.map(([id, name]) => row(name, h('dd', { id: `filed-${id}` }), id === 'filter')),
    ]),
    h('p.signature', {}, 'Signature:'),
  ]);
}
