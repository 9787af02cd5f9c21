// What the heads of tables are called.
const NAMES =
  /\b(?:actions?|activit(?:y|ies)|areas?|by when|completion|date|deadline|evidence|how|impact|indicators?|lead|measures?|milestones?|objectives?|outcomes?|owner|progress|rag|rating|ref(?:erence)?|resources?|responsib(?:le|ility)|risks?|status|steps?|success|target|timescales?|update|what|when|who|accountable)\b/i;
// Letters: no head is longer.
const LONGEST = 40;

/** Whether words are the head of a column as tables have them: "Lead", "By when", "What will we do?" */
export function isHeadOfColumn(words: string): boolean {
  if (words.length > LONGEST || !/^\p{Lu}.*[\p{L})?]$/u.test(words)) return false;
  return NAMES.test(words);
}

/** What the cells under a head look like, where that can be told; each speaks for where rows begin. */
const COLUMNS: readonly { head: RegExp; cell: RegExp }[] = [
  { head: /^(?:ref(?:erence)?|no|number)\b/i, cell: /^[A-Z]{0,3}\d+(?:[.\-/]\d+)*[a-z]?[.)]?$/ },
  {
    head: /\b(?:when|timescales?|deadline|date)\b/i,
    cell: /\d|\b(?:ongoing|terms?|month|quarter|spring|summer|autumn|winter|complete|immediate)/i,
  },
  {
    head: /\b[BR]+AG\b/i,
    cell: /^(?:red|amber|green|blue|black|purple|grey|not started|complete|on track|in progress)/i,
  },
  {
    head: /^(?:responsib|accountable)/i,
    // Bodies: no sentence.
    cell: /^\p{Lu}(?:\S*[^.\s]|\S*)(?: [^.]+)?$/u,
  },
];

/** Whether the rows of a table agree with its heads, and at least one column tells for certain. */
export function keepsTo(heads: readonly string[], rows: readonly (readonly string[])[]): boolean {
  let told = 0;
  for (const [index, head] of heads.entries()) {
    const known = COLUMNS.find((column) => column.head.test(head));
    const cells = rows.map((row) => row[index] ?? '');
    if (known && !cells.every((cell) => known.cell.test(cell))) return false;
    if (known) told += 1;
    // What two columns set side by side is a body and a sentence.
    if (!known && heads.length === 2 && !cells.every((cell) => cell.endsWith('.'))) return false;
  }
  return told > 0;
}
