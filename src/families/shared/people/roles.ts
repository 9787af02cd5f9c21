const ROLE =
  /\b(?:director|officer|executive|lead|leader|head|chief|manager|chair|commissioner|constable|accountable|nominated|inspector|mayor|member|nurse|nursing|SRO|responsible|scrutineer|superintendent|supt|commander|assistant|deputy|sheriff|doctor|CFO|coordinator|adviser|advisor|president|principal|HMI|DCS|CEO|COO|LANO|DCO|DMO)\b/i;

/** Whether a text holds a word of which roles are made. */
export function holdsRole(words: string): boolean {
  return ROLE.test(words);
}
