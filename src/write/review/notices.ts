import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord, Warning } from '../../record/schema.js';
import { count, figure } from '../count.js';
import { anchorOf, notice, quoted } from '../html/index.js';
import { placeName } from '../place.js';
import { toPlace } from './marked.js';

/** What a reviewer must see first; where there is nothing, that is said too. */
export function notices(record: LetterRecord, undrawn: string | null): Element[] {
  const { warnings, coverage } = record;
  const parts = [undrawnPart(undrawn), unplacedPart(record), warningsPart(record)];
  if (warnings.length === 0 && coverage.unplaced.length === 0) parts.push(allPlaced(record));
  return parts.filter((part) => part !== null);
}

/** The same in a few words, for the head of the page; null where there is nothing. */
export function alarm(
  { warnings, coverage: { unplaced } }: LetterRecord,
  undrawn: string | null,
): Element | null {
  const parts = [
    ...(undrawn === null ? [] : ['pages not as printed']),
    ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : []),
    ...(unplaced.length > 0 ? [count(unplaced.length, 'unplaced passage')] : []),
  ];
  if (parts.length === 0) return null;
  return h('p.alarm', {}, h('a', { href: '#uncertain' }, `Check first: ${parts.join(', ')}`));
}

function undrawnPart(undrawn: string | null): Element | null {
  if (undrawn === null) return null;
  const words = h('p', {}, [
    'They could not be drawn. Their words are shown where they are printed, but in another ',
    'typeface and without pictures and lines. Check against the document itself. ',
    h('code', {}, undrawn),
  ]);
  return notice('error', 'Pages are not shown as printed', [words], 3);
}

function unplacedPart({ coverage: { unplaced } }: LetterRecord): Element | null {
  if (unplaced.length === 0) return null;
  const words = 'These words are in the document, but in no finding or other part of the record.';
  const entries = unplaced.map(({ text, at }, index) =>
    entry(`unplaced/${index + 1}`, at, [quoted(text)]),
  );
  const heading = count(unplaced.length, 'unplaced passage');
  return notice('error', heading, [h('p', {}, words), h('ul.uncertain', {}, entries)], 3);
}

function warningsPart({ warnings }: LetterRecord): Element | null {
  if (warnings.length === 0) return null;
  const entries = warnings.map(({ rule, message, at }, index) =>
    entry(`warning/${index + 1}`, at, [h('p', {}, [`${message} `, h('code', {}, rule)])]),
  );
  return notice('warning', count(warnings.length, 'warning'), [h('ul.uncertain', {}, entries)], 3);
}

function entry(of: string, at: Warning['at'], content: readonly Element[]): Element {
  return h('li', { id: anchorOf(of), tabIndex: -1, dataEntry: of }, [
    ...content,
    at && toPlace(of, placeName(at)),
  ]);
}

function allPlaced({ coverage, findings }: LetterRecord): Element {
  const { words, placed, furniture } = coverage;
  const counted = `All ${figure(words)} words are accounted for: ${figure(placed)} in the record, ${figure(furniture)} in running headers, footers and boilerplate.`;
  const left = `${count(findings.length, 'finding')} to check.`;
  return notice('good', 'No warnings', [h('p', {}, `${counted} ${left}`)], 3);
}
