import type { Finding } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { beginningOf, isOfClauses, listsOf, textsOf } from '../lists.js';

/** Words before an article that it goes with; after any other word one more clause begins. */
const CLAUSE =
  /(?<!\b(?:the|an?|their|its|this|[Oo]f|and|or|by|to|in|with|for|from|on|at|as|is|are|was|were|about|that|than|including|into|through|between|within|across|against|over|under|after|before|during|around|upon|when|where|which|how|because|not|but|if|both|all|has|have|had|meet|given?|do|does|did|make|makes|see|so|only|out|up|off|until|since|while|without|towards?|despite|beyond|like|use|take|know|hold|support|improv\w+|secur\w+|\w+ing|\w+ed|\w+ly)) (?:(?:the|an?) (?:lack|absence|poor|weak|weakness|quality|limited|insufficient|inconsisten\w+|variab\w+|unacceptabl\w+|delays?|failure|slow|long|too|high|low|inadequate|ineffective|over-?reliance|number|time|way|arrangements|timeliness|proportion|use|support)|long delays|unclear|inconsistent|insufficient|poor quality|weak oversight|too (?:little|few|many))\b/;
/** A sentence that begins without the one before it having ended. */
const SENTENCE =
  /(?:\p{Ll}|[^.!?:;][)’”]) (?:The|There|This|These|Leaders|Inspectors|Too|Most|Many|Some|It|They|However) (?=\p{Ll})/u;

// Letters: what stands before the second sentence; anything shorter would be a heading.
const LEAST = 60;

/** A finding is one: no second one begins in its midst without a mark or a full stop before it. */
export const clausesJoined: RecordRule = {
  name: 'clauses-joined',
  holds:
    'No clause or sentence begins in the midst of a finding without the one before it having ended.',
  kinds: ALL,
  *check({ findings }) {
    let lower: ReadonlySet<string> | null = null;
    for (const list of listsOf(findings)) {
      const clauses = isOfClauses(list);
      const phrases = isOfPhrases(list);
      for (const finding of list) {
        lower ??= phrases ? wordsIn(findings) : null;
        const again = lower && phrases && beginsAgain(finding, lower);
        if (!again && !isJoined(finding, clauses)) continue;
        const message = `this finding may be two: ${beginningOf(finding.text)}`;
        yield { message, at: finding.at, findings: [finding] };
      }
    }
  },
};

function isJoined(finding: Finding, clauses: boolean): boolean {
  if (textsOf(finding).some((text) => SENTENCE.test(text.slice(LEAST)))) return true;
  return (
    clauses &&
    (CLAUSE.test(withoutLabel(finding.text)) ||
      /;(?: and| or)? (?!(?:and|or)$)\p{Ll}/u.test(finding.text))
  );
}

/** "Plans: the poor quality of …": a label is no clause of its own. */
function withoutLabel(text: string): string {
  return text.replace(/^[^:.;]{2,40}: /, '');
}

/** Whether most of a list end without a full stop. */
function isOfPhrases(list: readonly Finding[]): boolean {
  return 2 * list.filter(({ text }) => /[\p{L}\p{N})’]$/u.test(text)).length > list.length;
}

/** A capital in mid-phrase, on a word that is no name: elsewhere it stands in lower case. */
function beginsAgain(finding: Finding, lower: ReadonlySet<string>): boolean {
  return textsOf(finding).some((text) => {
    const capitals = text.matchAll(/(?<=\s)\p{Ll}+[’)]? (\p{Lu}\p{Ll}+) (?=\p{Ll})/gu);
    return [...capitals].some(([, word = '']) => lower.has(word.toLowerCase()));
  });
}

function wordsIn(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(textsOf).flatMap((text) => text.match(/(?<=\s)\p{Ll}+/gu) ?? []));
}
