import type { Element } from 'hast';
import { h } from 'hastscript';
import { shape } from '../html/index.js';
import { type Marked, outlineAnchor } from './marked.js';
import { missingButton } from './missing.js';
import type { PrintedLine } from './printed.js';

/**
 * A text as numbered lines, each with the labels of what begins on it.
 *
 * @param plain - Whether its white space matters.
 */
export function textSheet(
  lines: readonly PrintedLine[],
  marked: readonly Marked[],
  plain: boolean,
): Element {
  const shown = marked.filter(({ label }) => label !== '');
  const others = marked.filter(({ label }) => label === '');
  const begun = new Set<string>();
  const rows = lines.map((line) => {
    const here = shown.filter(({ at }) => touches(at, line));
    const faint = here.length === 0 ? others.filter(({ at }) => touches(at, line)) : [];
    return row(line, here, faint, begun);
  });
  return h('section.printed-text', { className: plain ? ['is-plain'] : [], ariaLabel: 'Text' }, [
    h('div.sheet-head', {}, [missingButton('in the selected lines')]),
    h('div.text-lines', {}, rows),
  ]);
}

function touches(at: Marked['at'], { line, endLine }: PrintedLine): boolean {
  return 'line' in at && at.line <= endLine && at.endLine >= line;
}

function row(
  { line, endLine, text }: PrintedLine,
  here: readonly Marked[],
  faint: readonly Marked[],
  begun: Set<string>,
): Element {
  const [first = faint[0]] = here;
  const isBlank = text.trim() === '';
  const labels = isBlank ? [] : here.flatMap((one) => labelOf(one, begun));
  return h(
    'div.line',
    {
      dataLine: `${line}`,
      dataEndLine: `${endLine}`,
      ...(first &&
        !isBlank && {
          className: [
            `tone-${first.tone}`,
            `is-${first.kind}`,
            'outline',
            ...(labels.length > 0 ? ['is-start'] : []),
          ],
          dataOf: [...here, ...faint].map(({ of }) => of).join(' '),
        }),
    },
    [
      h('span.line-number', {}, `${line}`),
      h('span.line-marks', {}, labels),
      h('span.line-text.verbatim', {}, text),
    ],
  );
}

/** A label where something begins; the lines after it are known by their colour and rule. */
function labelOf({ of, name, label, tone, shape: form, kind, entry }: Marked, begun: Set<string>) {
  if (begun.has(of)) return [];
  begun.add(of);
  return [
    h(
      'a.mark',
      {
        id: outlineAnchor(of),
        className: [`tone-${tone}`, `is-${kind}`],
        href: `#${entry}`,
        tabIndex: -1,
        ariaLabel: `${name} ${label}, go to the record`,
        dataOf: of,
      },
      [shape(form), h('span', {}, label), h('span.flag-sign', { ariaHidden: 'true' }, '⚑')],
    ),
  ];
}
