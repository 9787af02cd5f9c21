/**
 * What is taken off a name, in this order, one at a time: first what is said of any area, then the civic
 * titles, so that "City of London local area" is found before its "City of" goes.
 */
const STEPS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^the /, ''],
  [/^(?:local )?(?:authority )?area of (?:the )?/, ''],
  [/ (?:local area partnership|area partnership|partnership|local area)$/, ''],
  [/^council of (?:the )?/, ''],
  [/ (?:council|local authority|unitary authority)$/, ''],
  // The ONS's inverted form: "Herefordshire, County of".
  [/^(.+?) ((?:city|county|(?:(?:london|royal|metropolitan) )?borough) of)$/, '$2 $1'],
  [/ (?:(?:(?:london|royal|metropolitan) )?borough|(?:metropolitan )?district|mbc|mdc)$/, ''],
  [/ (?:county|city)$/, ''],
  [/^(?:(?:london|royal|metropolitan) )?borough of (?:the )?/, ''],
  [/^(?:city and county|city|county) of (?:the )?/, ''],
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
  let name = normalise(printed);
  yield name;
  for (const [pattern, replacement] of STEPS) {
    name = name.replace(pattern, replacement);
    yield name;
  }
}
