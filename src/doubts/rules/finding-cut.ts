import { startsLower } from '../../read/prose.js';
import type { Finding } from '../../record/schema.js';
import type { Doubt, RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { beginningOf, endOf, isOfClauses, listsOf } from '../lists.js';
import { piecesOf } from '../pieces.js';

/** Words after which no sentence ends. */
const OPEN =
  /(?:[,(–—-]|\b(?:and|or|but|nor|of|the|an?|into|without|by|that|which|who|whose|when|where|their|its|our|than|including|between|within|because|although|while|such as))$/i;
/** How the second half of a clause begins. */
const GOES_ON = /^(?:and|but|or|of|to|for|that|which|who|with|by|from|including|because|than|so)\b/;
/** “… the support that they benefit from”: cut only where the others of the list end in a full stop. */
const STRANDED =
  /\b(?:to|for|with|from|at|in|on|about|through|as|is|are|was|were|be|been|has|have|had|not)$/i;
const ENDED = /[.:;?!…][”’"')\]]*$/;

/** A finding is whole: what tells is its neighbour, for letters do miss full stops. */
export const findingCut: RecordRule = {
  name: 'finding-cut',
  holds: 'No finding begins or ends in mid-sentence.',
  kinds: ALL,
  *check(record) {
    for (const list of listsOf(record.findings)) {
      const clauses = isOfClauses(list);
      const ended = 2 * list.filter((finding) => ENDED.test(lastOf(finding))).length > list.length;
      for (const [index, finding] of list.entries()) {
        const near = list.slice(Math.max(0, index - 1), index + 2);
        if (beginsLate(finding.text, clauses, list.length)) {
          const message = `this finding begins in mid-sentence: ${beginningOf(finding.text)}`;
          yield { message, at: finding.at, findings: near };
        } else if (
          endsEarly(finding, clauses ? list.length - index - 1 : 0) ||
          ((ended || clauses) && STRANDED.test(lastOf(finding)))
        ) {
          const end = endOf(lastOf(finding));
          const message = `this finding ends in mid-sentence: ${end}`;
          yield { message, at: finding.at, findings: near };
        }
      }
    }
    for (const finding of record.findings) yield* points(finding);
    const pieces = piecesOf(record);
    const headings = new Set(record.findings.map(({ heading }) => heading));
    for (const [index, { text, heading, at, finding }] of pieces.entries()) {
      const before = pieces[index - 1]?.finding;
      if (finding || !before || !/^\p{Ll}+ \p{L}/u.test(text)) continue;
      const within = heading !== null && headings.has(heading);
      if (!within && ENDED.test(lastOf(before))) continue;
      const message = `this passage seems to go on with the finding before it: ${beginningOf(text)}`;
      const after = pieces[index + 1]?.finding;
      yield { message, at, findings: after ? [before, after] : [before] };
    }
  },
};

function beginsLate(text: string, clauses: boolean, listed: number): boolean {
  return clauses ? GOES_ON.test(text) : startsLower(text) && listed > 1;
}

function lastOf({ text, points }: Finding): string {
  return points.at(-1) ?? text;
}

/** @param follow - How many clauses of the same list follow: “…, and” leads to the next. */
function endsEarly(finding: Finding, follow: number): boolean {
  const last = lastOf(finding);
  const links = follow === 1 ? /[,;]$|\b(?:and|or)$/ : /[,;](?: (?:and|or))?$/;
  const isWeakness = finding.type === 'progress';
  if (isWeakness && (OPEN.test(finding.text) || STRANDED.test(finding.text))) return true;
  return OPEN.test(last) && !(follow > 0 && links.test(last));
}

/** Among points that begin with a capital, one that does not goes on with the one before it. */
function* points(finding: Finding): Generator<Doubt> {
  const { type, text, points, at } = finding;
  const lower = points.filter(startsLower).length;
  // Points of progress are paragraphs; elsewhere one point is no list, unless the text leads to it.
  const single = points.length === 1 && GOES_ON.test(points[0] ?? '');
  const few = points.length > 1 && 2 * lower < points.length;
  if (!few && !single && type !== 'progress') return;
  let listed = false;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1] ?? text;
    // After a colon all of a list may begin so: “the area had:”, “a store”, “a nurse”. Between paragraphs
    // on progress there are bullets whose lead is no part of the finding.
    const linked = /[:;,]$/.test(before) || (type === 'progress' && ENDED.test(before));
    listed = startsLower(point) && (linked || (listed && !GOES_ON.test(point)));
    if (!startsLower(point) || listed) continue;
    const message = `this point begins in mid-sentence: ${beginningOf(point)}`;
    yield { message, at, findings: [finding] };
  }
}
