// "There are no areas for development.", "Inspectors did not identify any significant weaknesses in this
// part of the inspection.", "None were noted.": what there is none of, and no words of a subject beside.
const THING =
  /\b(?:areas? (?:for|of|requiring|needing) (?:(?:further|urgent|significant) )?(?:priority action|improvement|development|weakness|concern)(?:e?s)?|(?:key |multi-agency )?strengths?|priority actions?|(?:significant )?weakness(?:es)?|significant concerns?|none|n\/a|not applicable)\b/g;
const DENIES = /\b(?:no|none|not|didn’t|n\/a)\b/;
const WORDS: ReadonlySet<string> = new Set(
  `a across additional an any are area arising as at be been by cqc currently did during find for found from further had has
  have here heading identified identify in inspection inspections inspector inspectors is it key letter local main major made no nor
  not note noted of ofsted on or other part particular partnership question raised record recorded report
  reported result see seen shared section significant specific such team that the there therefore these this time to under visit
  was we were with
  and assessed assessing children disabilities disability educational effectiveness how identification identifying improving
  meeting needs outcomes people related relating relation respect send special their young`.split(
    /\s+/,
  ),
);
// Words: a longer sentence says more than that there is nothing.
const MOST = 30;
// Letters: none of so few words is as long.
const LONGEST = 400;

/** "There are no areas for priority action.": a statement that there is nothing is no finding. */
export function saysNone(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/’s\b/g, '')
    .replace(/[.,:;()]+(?=\s|$)/g, '')
    .trim();
  if (!DENIES.test(words)) return false;
  const rest = words.replace(THING, '').split(' ');
  const named = rest.length > 0 && words.replace(THING, '') !== words;
  return named && rest.length <= MOST && rest.every((word) => word === '' || WORDS.has(word));
}
