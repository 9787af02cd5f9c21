import type { RecordRule } from '../doubt.js';
import { INSPECTIONS } from '../kinds.js';
import { beginningOf } from '../lists.js';
import { piecesOf } from '../pieces.js';

const ROLE =
  /\b(?:Directors?|Officers?|Inspectors?|Chief|Commissioners?|Leaders?|Managers?|Constable|Chair(?:man|woman)?|Accountable|Head of)\b/;
/** A name by itself, whole or not: “Una Hollis”, “Hollis, HMI”. */
const NAME =
  /^(?:(?:Dr|Mr|Mrs|Ms|Sir|Dame|Cllr) )?\p{Lu}[\p{Ll}’'-]+(?:(?: \p{Lu}[\p{L}’'-]+){1,2}|(?=,))(?:, .{2,60})?$/u;
const NO_NAME =
  /\b(?:Yours|Dear|Ofsted|Commission|Inspectorates?|Board|Partnership|Unit|Company|Council|Trust|House|Hall|Street|Road|Lane|Square|Centre|Place|Avenue|Park|Way|Court|Building|Floor|findings?|[Ss]trengths?|[Aa]reas?|improvements?|actions?|steps|team|inspection|Working|Background|Context|Introduction|Service|NHS|Department|County|City|Borough|Review|COVID)\b|\d/;
/** Sections of a report that list people. */
const ROSTER = /^(?:The )?inspection team:?$/i;
const SALUTATION = /^Dear\b/i;

/** Each line of an address block, a roster or a letter’s close is of a person, a body, an address or a label. */
export const peopleLeft: RecordRule = {
  name: 'people-left',
  holds:
    'Every line of an address block or of signatures belongs to a person, a body or an address.',
  kinds: INSPECTIONS,
  *check(record) {
    const { people } = record;
    for (const { text, heading, at, finding } of piecesOf(record)) {
      if (finding || (heading !== null && !ROSTER.test(heading))) continue;
      if (SALUTATION.test(text)) {
        const missing = namesIn(text).find(
          (name) =>
            !people.some((person) => person.name?.endsWith(name)) &&
            record.passages.some((passage) => passage.text !== text && passage.text.includes(name)),
        );
        if (missing === undefined) continue;
        const message = `the letter greets ${missing}, and names them elsewhere, but not among the people: “${text}”`;
        yield { message, at, field: ['people'] };
      } else if (
        !/[.:?!]$/.test(text) &&
        text.length < 300 &&
        (ROLE.test(text) ||
          (NAME.test(text) && !NO_NAME.test(text) && text !== record.area.name)) &&
        !/^The\b/.test(text)
      ) {
        const message = `this line was not read as a person’s: ${beginningOf(text)}`;
        yield { message, at, field: ['people'] };
      }
    }
  },
};

/** The surnames, or the name after a title, of a salutation. */
function namesIn(salutation: string): string[] {
  const named = salutation.matchAll(
    /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Cllr|Councillor)\.? ((?:[\p{Lu}][\p{L}’'-]*\.? ?)+)/gu,
  );
  return [...named].map(([, name = '']) => name.trim().split(' ').at(-1) ?? '');
}
