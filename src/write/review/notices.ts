import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord, Warning } from '../../record/schema.js';
import { anchorOf, count, notice, placeName, quoted } from '../html/index.js';
import { outlineAnchor } from './marked.js';

/** What a reviewer must see before all else; where there is nothing, that is said too. */
export function notices(record: LetterRecord, undrawn: string | null): Element[] {
  const { warnings, coverage } = record;
  const parts = [undrawnPart(undrawn), unplacedPart(record), warningsPart(record)];
  if (warnings.length === 0 && coverage.unplaced.length === 0) parts.push(allPlaced(record));
  return parts.filter((part) => part !== null);
}

/** The same in a few words, for the head of the page; null where there is nothing to tell. */
export function alarm(
  { warnings, coverage }: LetterRecord,
  undrawn: string | null,
): Element | null {
  const parts = [
    undrawn !== null && 'pages not as printed',
    warnings.length > 0 && count(warnings.length, 'warning'),
    coverage.unplaced.length > 0 && `${count(coverage.unplaced.length, 'passage')} without a place`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? null
    : h('p.alarm', {}, h('a', { href: '#uncertain' }, `Check first: ${parts.join(', ')}`));
}

function undrawnPart(undrawn: string | null): Element | null {
  if (undrawn === null) return null;
  return notice(
    'error',
    'Pages are not shown as printed',
    [
      h('p', {}, [
        'They could not be drawn; their words stand where they are printed, in another typeface, ',
        'without pictures and lines. Compare with the document itself. ',
        h('code', {}, undrawn),
      ]),
    ],
    3,
  );
}

function unplacedPart({ coverage }: LetterRecord): Element | null {
  const { unplaced } = coverage;
  if (unplaced.length === 0) return null;
  const entries = unplaced.map(({ text, at }, index) =>
    entry(`unplaced/${index + 1}`, at, [quoted(text)]),
  );
  return notice(
    'error',
    `${count(unplaced.length, 'passage')} without a place`,
    [
      h(
        'p',
        {},
        'These words stand in the document, and in no finding or other part of the record.',
      ),
      h('ul.uncertain', {}, entries),
    ],
    3,
  );
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
    at && h('a.to-place', { href: `#${outlineAnchor(of)}`, dataTo: of }, placeName(at)),
  ]);
}

function allPlaced({ coverage, findings }: LetterRecord): Element {
  const { words, placed, furniture } = coverage;
  const figure = (number: number) => number.toLocaleString('en-GB');
  const said = `All ${figure(words)} words have a place: ${figure(placed)} in the record, ${figure(furniture)} in running heads, feet and boilerplate. ${count(findings.length, 'finding')} to compare.`;
  return notice('good', 'No warnings', [h('p', {}, said)], 3);
}
