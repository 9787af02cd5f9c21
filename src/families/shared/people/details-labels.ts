/** Web sites: what follows one is an address, not a leader. */
export const SITE = /\bwww\d?\.|https?:|\S\.(?:gov|nhs|icb|org|co)\.|\S\.uk\b/;

/** What a label says of the value after it. */
export type Label = 'body' | 'lead' | 'site';

const LABELS: readonly [kind: Label, pattern: RegExp][] = [
  [
    'body',
    /^(?:names? of (?:the )?)?(?:(?:local )?authorit(?:y|ies)|integrated care (?:boards?|systems?)(?: \(ICBs?\))?|ICBs?|organi[sz]ations?|health (?:body|partner)):\s*/i,
  ],
  [
    'lead',
    /^(?:names? (?:and (?:role|title) )?of (?:the )?)?(?:lead(?:er|ing)?(?: (?:person|people|officer|contact))?s?|accountable officer|responsible person):\s*/i,
  ],
  [
    'site',
    /^(?:web ?sites?|web address(?:es)?|address(?:es)?|tel(?:ephone)?|phone|e-?mail|contact):?\s*/i,
  ],
];

/** The label that a line begins with, and what follows it; null for any other line. */
export function labelOf(line: string): { kind: Label; value: string } | null {
  for (const [kind, pattern] of LABELS) {
    const [label] = pattern.exec(line) ?? [];
    const whole = label !== undefined && (label.includes(':') || label.length === line.length);
    if (whole) return { kind, value: line.slice(label.length).trim() };
  }
  return null;
}

/** Whether a line is the head of a column of the partnership details. */
export function isHead(line: string): boolean {
  return /^(?:Local authorit(?:y|ies)|Integrated care (?:boards?|systems?)(?: \(ICBs?\))?|ICBs?|Health):?$/i.test(
    line,
  );
}
