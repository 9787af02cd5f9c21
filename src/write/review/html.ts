import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LetterRecord } from '../../record/schema.js';
import type { Review } from '../../review/schema.js';
import { day, foot, KIND_NAMES, main, masthead, outcomeBadge, page } from '../html/index.js';
import { choices } from './choices.js';
import { filed } from './filed.js';
import { findingsPart } from './findings.js';
import { textSheet } from './lines.js';
import { type Marked, markedIn } from './marked.js';
import { missingPart } from './missing.js';
import { alarm, notices } from './notices.js';
import { otherParts } from './other-parts.js';
import type { Printed } from './printed.js';
import { sheet } from './sheet.js';
import { tools } from './tools.js';
import { viewing } from './viewing.js';
import { vocabulary } from './vocabulary.js';

/** What a review page is made of. */
export interface ReviewParts {
  record: LetterRecord;
  /** A review of the record to continue. */
  review: Review;
  printed: Printed;
}

/**
 * One self-contained page to check a record against its document: the document as printed with all
 * findings outlined, the record beside it, and the means to accept and flag.
 */
export function toHtml({ record, review, printed }: ReviewParts): string {
  const title = record.title ?? record.source.name;
  const undrawn = 'pages' in printed ? printed.undrawn : null;
  return page({
    title: `Review: ${title}`,
    styles: 'review',
    scripts: ['review'],
    values: { review, record, choices: choices(), vocabulary: vocabulary() },
    body: [
      masthead(
        {
          about: `arealetter review · ${KIND_NAMES[record.kind]}`,
          title,
          entries: [
            ['Document', record.source.name],
            ['Date', record.dates.letter && day(record.dates.letter)],
            ['Outcome', record.outcome.judgement && outcomeBadge(record.outcome.judgement)],
          ],
        },
        alarm(record, undrawn),
      ),
      main(
        filed(record),
        tools(record),
        sideSwitch(),
        h(
          'div.record-side',
          { id: 'record-side', tabIndex: 0, role: 'region', ariaLabel: 'The record' },
          [
            h('h2', {}, 'The record'),
            h('div', { id: 'uncertain', tabIndex: -1 }, notices(record, undrawn)),
            missingPart(),
            findingsPart(record),
            ...otherParts(record),
            foot([record.source]),
          ],
        ),
        h('div.divider', {
          id: 'divider',
          role: 'separator',
          tabIndex: 0,
          ariaOrientation: 'vertical',
          ariaLabel: 'Width of the document',
          ariaValueNow: '50',
          ariaValueMin: '20',
          ariaValueMax: '80',
          hidden: true,
        }),
        h(
          'div.printed-side',
          { id: 'printed-side', tabIndex: 0, role: 'region', ariaLabel: 'The document' },
          [
            h('div.printed-head', {}, [h('h2', {}, 'The document'), viewing(record, printed)]),
            ...sheets(printed, markedIn(record), record.source.mediaType),
          ],
        ),
      ),
    ],
  });
}

/** Where there is room for one side only: which. */
function sideSwitch(): Element {
  const button = (side: string, name: string, isOn: boolean) =>
    h('button', { type: 'button', dataSide: side, ariaPressed: String(isOn) }, name);
  return h('div.side-switch', { role: 'group', ariaLabel: 'What is shown', hidden: true }, [
    button('record', 'Record', true),
    button('printed', 'Document', false),
  ]);
}

function sheets(printed: Printed, marked: readonly Marked[], mediaType: string): Element[] {
  if ('pages' in printed) return printed.pages.map((one) => sheet(one, marked));
  const plain = mediaType === 'text/plain' || mediaType === 'text/markdown';
  return [textSheet(printed.lines, marked, plain)];
}
