import { saysNone } from '../../families/shared/findings/nothing.js';
import { meaningOf } from '../../families/statement-of-action/headings.js';
import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { beginningOf, listsOf } from '../lists.js';

/** A finding says something: it is no number, no heading, no lead to a list, no “none”. */
export const noFinding: RecordRule = {
  name: 'no-finding',
  holds:
    'No finding is only a number, a column’s head, a sentence that leads in, or says that there is none.',
  kinds: ALL,
  *check({ findings }) {
    for (const list of listsOf(findings)) {
      for (const [index, finding] of list.entries()) {
        const kind = whatElse(finding, list.length);
        if (kind === null) continue;
        const message = `this finding seems to be ${kind}: ${beginningOf(finding.text)}`;
        const near = list.slice(Math.max(0, index - 1), index + 2);
        yield { message, at: finding.at, findings: near };
      }
    }
  },
};

const SECTION =
  /\b(?:strengths?|areas? (?:for|of) (?:development|improvement|weakness)|weakness(?:es)?)\b/i;
const NEGATED = /\b(?:no|none|not|nothing)\b|n[’']t\b/i;

function whatElse({ type, text, points }: Finding, listed: number): string | null {
  if (!/\p{L}{2}/u.test(text)) return 'a number';
  if (/\.{4,}\s*\d*$/.test(text)) return 'a line of the contents';
  if (text.endsWith(':') && points.length === 0) return 'a sentence that leads into a list';
  if (isLead(text)) return 'the lead to what the inspectors found';
  const none = listed === 1 && text.length < 160 && SECTION.test(text) && NEGATED.test(text);
  if (saysNone(text) || (none && type !== 'significant-weakness'))
    return 'a sentence that says that there is none';
  if (isHead(type, text)) return 'the head of a column';
  return null;
}

function isLead(text: string): boolean {
  return /^(?:The|At the|In the) (?:initial|first|previous|last) inspection\b.{0,60}\b(?:found|identified|that)\b[^.]{0,20}[:…]/i.test(
    text,
  );
}

function isHead(type: Finding['type'], text: string): boolean {
  return type === 'action' && text.split(' ').length <= 3 && meaningOf(text) !== null;
}
