const NOTHING =
  /^(?:There (?:are|were|is|was) |(?:The )?(?:local )?(?:area|partnership|inspectors?|inspection) (?:has|have|had|found|identified) )?no (?:(?:key|significant|further|additional|specific|other) )*(?:strengths?|areas? (?:for|of) (?:priority action|improvement|development|significant weakness|weakness)s?|priority actions?|(?:significant )?weakness(?:es)?)(?: (?:were|was|are|is|have been|has been))?(?: identified| noted| found| reported)?(?: (?:at|in|by|for|from|during|as a result of) (?:this|the) (?:inspection|inspectors|area|local area|local area partnership))?\.?$/i;

/** "There are no areas for priority action.": a statement that there is nothing is no finding. */
export function saysNone(words: string): boolean {
  return NOTHING.test(words) || /^none(?: identified| found| noted)?\.?$/i.test(words);
}
