/* Sentences that hold the words of a verdict and are none. */

const REVISIT = /\b(?:re-?visit|re-?inspection|this inspection|now)\b/i;

/** "In 2020, insufficient progress had been made": what was, before the revisit. */
export function isOfThePast(sentence: string): boolean {
  if (REVISIT.test(sentence)) return false;
  const then =
    /^(?:In|By|During|At|Before|Prior to|Until)\b[^,]{0,60}\b(?:(?:19|20)\d\d|initial|first|original|previous|earlier|last|review)\b/i;
  return (
    then.test(sentence) || (/\bhad\b/i.test(sentence) && !/\b(?:has|have|is|are)\b/i.test(sentence))
  );
}

/** "Leaders told inspectors that they had made sufficient progress": what others say. */
export function isReported(sentence: string): boolean {
  const byInspectors = /^(?:\p{L}+, )?(?:inspectors|we|ofsted)\b/iu.test(sentence);
  return (
    /\baccording to\b|\bself-evaluation\b|\btold\b/i.test(sentence) ||
    (!byInspectors &&
      /\b(?:reports?|reported|says?|said|states?|stated|claims?|claimed|asserts?|asserted|informed|explained|argues?|argued|considers?|considered|judges?|judged|rates?|rated|assesses|assessed|agrees?|agreed|concludes?|concluded|view|opinion|confident|assured) (?:that|it|they|themselves|the (?:local )?area|progress|sufficient)\b/i.test(
        sentence,
      ) &&
      !/\bcan(?:not| not)? be said\b/i.test(sentence))
  );
}

/** "In some aspects of this weakness": not on the whole of it. */
export function isOfOneAspect(sentence: string): boolean {
  return /\b(?:one|some|part|parts|aspects?|elements?|certain|several|many|most|half|first|second|third) (?:\w+ )?(?:of|in) (?:this|that|the|these)\b/i.test(
    sentence.replace(
      /\b(?:all|every|each)(?: of the| the)? (?:aspects?|elements?|parts?) of\b/gi,
      '',
    ),
  );
}

/** "If the area has made sufficient progress": what depends on it, or is asked. */
export function isConditional(sentence: string): boolean {
  return /\b(?:whether|if|until|unless)\b|\b(?:when|where)\b.*\b(?:progress|action)\b/i.test(
    sentence,
  );
}
