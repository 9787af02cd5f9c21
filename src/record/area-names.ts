/**
 * What is taken off a name, in this order, one at a time: first what is said of any area, then the civic
 * titles, so that "City of London local area" is found before its "City of" goes.
 */
const STEPS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^the /i, ''],
  [/^(?:local )?(?:authority )?area of (?:the )?/i, ''],
  [/ (?:local area partnership|area partnership|partnership|local area)$/i, ''],
  [/^council of (?:the )?/i, ''],
  [/ (?:council|local authority|unitary authority)$/i, ''],
  // The ONS's inverted form: "Herefordshire, County of".
  [/^(.+?),? ((?:city|county|(?:(?:london|royal|metropolitan) )?borough) of)$/i, '$2 $1'],
  [/ (?:(?:(?:london|royal|metropolitan) )?borough|(?:metropolitan )?district|mbc|mdc)$/i, ''],
  [/ (?:county|city)$/i, ''],
  [/^(?:(?:london|royal|metropolitan) )?borough of (?:the )?/i, ''],
  [/^(?:city and county|city|(?:royal |unitary )?county|district) of (?:the )?/i, ''],
];

const MONTH =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?';
const YEAR = `${MONTH}(?:19|20)\\d\\d`;
/** What a title or a footer sets after an area, and is no part of its name. */
const AFTER = [
  // "(WSOA)", "(BCP)", "[draft]"
  /\s*[([][^()[\]]{1,60}[)\]]$/,
  new RegExp(
    `[\\s,:–—-]+(?:(?:from|in|for|of) )?${YEAR}(?:\\s*(?:to|and|until|[-/–—])\\s*(?:${YEAR}|\\d\\d))?$`,
    'i',
  ),
  /[\s,:–—-]+(?:(?:the|joint|SEND|local area) )*(?:written statement of action|WSo?A|SEND|JTAI)$/i,
  /[\s.,:;–—-]+$/,
];

/** One spelling for all the ways to set a name: case, "&", hyphens, "Saint", full stops. */
export function normalise(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{Cf}'‘’ʼ]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim();
}

/** The forms of a printed name in which it may stand in the table, each with less around it. */
export function* stripped(printed: string): Generator<string> {
  yield* stepped(normalise(printed));
  const bare = withoutAfter(printed);
  if (bare !== printed) yield* stepped(normalise(bare));
}

function* stepped(whole: string): Generator<string> {
  let name = whole;
  yield name;
  for (const [pattern, replacement] of STEPS) {
    name = name.replace(pattern, replacement);
    yield name;
  }
}

/**
 * The name of an area that no table knows, less what a title says besides: "Elmshire" for "the county of
 * Elmshire (WSOA) 2022 to 2024".
 */
export function usualName(printed: string): string {
  let name = withoutAfter(printed.replace(/\s+/g, ' ').trim());
  for (const shorter of stepped(name)) if (shorter !== '') name = shorter;
  return withoutAfter(name);
}

const MOST_AFTER = 6;
// Characters: what is longer is no name, whatever stands after it.
const LONGEST = 250;

function withoutAfter(printed: string): string {
  let name = printed;
  if (name.length > LONGEST) return name;
  for (let round = 0; round < MOST_AFTER; round += 1) {
    const shorter = AFTER.reduce((words, pattern) => words.replace(pattern, ''), name);
    if (shorter === name || shorter.trim() === '') break;
    name = shorter;
  }
  return name;
}
