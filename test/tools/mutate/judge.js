// Whether a record is right, and whether it warns of what is wrong with it.

/** @typedef {import('../../../dist/families/shared/draft/draft.js').Content} Content */

/** What of a finding a reader relies on. */
function keyOf({ type, question, text, points, judgement }) {
  return JSON.stringify([type, question, text, points, judgement]);
}

/** The fields that a warning must speak of where they are wrong, and how it does. */
const FIELDS = [
  [/title|heading/i, ({ title }) => title],
  [/area/i, ({ area }) => area],
  [/date|inspect/i, ({ dates }) => dates.inspection],
  [/date|letter/i, ({ dates }) => dates.letter],
  [/verdict|outcome|judgement|summary|progress/i, ({ outcome }) => outcome.judgement],
  [
    /people|person|name|role|roster|address|signat|leader|line/i,
    ({ people }) => people.map(({ part, name }) => `${part} ${name}`).sort(),
  ],
];

/**
 * @param {Content} right - What the record should hold.
 * @param {Content} made
 * @returns {{ wrong: boolean, warned: boolean }}
 */
export function judge(right, made) {
  const rest = right.findings.map(keyOf);
  const extra = made.findings.filter((finding) => !take(rest, keyOf(finding)));
  const differs = FIELDS.filter(
    ([, field]) => JSON.stringify(field(right)) !== JSON.stringify(field(made)),
  );
  const wrong = extra.length > 0 || rest.length > 0 || differs.length > 0;
  const warnings = made.warnings.filter(({ rule }) => rule !== 'area-unknown');
  const said = warnings.map(({ rule, message }) => `${rule} ${message}`).join(' ');
  const warned =
    warnings.length > 0 &&
    (!wrong ||
      (extra.every((finding) => isNamed(finding, warnings)) &&
        differs.every(([speaks]) => speaks.test(said))));
  return { wrong, warned };
}

function take(rest, key) {
  const at = rest.indexOf(key);
  if (at >= 0) rest.splice(at, 1);
  return at >= 0;
}

function isNamed({ id, at }, warnings) {
  return warnings.some(
    (warning) => warning.findings.includes(id) || (warning.at && overlap(warning.at, at)),
  );
}

function overlap(one, other) {
  if ('page' in one) return one.page <= other.endPage && other.page <= one.endPage;
  return one.line - 3 <= other.endLine && other.line - 3 <= one.endLine;
}
