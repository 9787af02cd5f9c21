import type { Finding } from '../record/schema.js';
import { textsOf } from './lists.js';

/*
 * Words that praise and words that criticise, as inspectors use them. Of some 2,000 strengths, six in a
 * hundred hold more criticism than praise; of the findings on what must improve, seven in ten do.
 */
const CRITICISM =
  /\b(?:not|no|nor|never|too|lack(?:s|ed|ing)?|poor(?:ly)?|weak(?:ness(?:es)?|ly)?|inconsisten\w*|variab\w*|varies|insufficient\w*|inadequate\w*|gaps?|few|fewer|delay(?:s|ed)?|unmet|absence|limited|slow(?:ly)?|late|wait(?:s|ing)?|long|unclear|struggle\w*|fail(?:s|ed|ure|ing)?|unable|despite|should|must|underdeveloped|patchy|ineffective\w*|difficult\w*|rarely|seldom|unacceptabl\w*|dissatisf\w*|frustrat\w*|concern(?:s|ed)?|worse\w*|backlog|shortage\w*|however|needs? to|yet|disjointed|unsatisfactory|overdue|unevenly|little|low|shortfall|drift|vague|without)\b|n[’']t\b/gi;
const PRAISE =
  /\b(?:well|effective(?:ly)?|strong(?:ly)?|good|excellent|highly|valued?|positive(?:ly)?|success(?:ful|fully)?|improv(?:ed|ing)|impressive|swift(?:ly)?|prompt(?:ly)?|quick(?:ly)?|early|skilled|thorough(?:ly)?|confident(?:ly)?|proud|praise[sd]?|appreciate[sd]?|timely|benefit(?:s|ed)?|enjoy|thrive|exceptional(?:ly)?|clear(?:ly)?|robust|innovative|committed|ambitio(?:n|us)|trusted|helpful|helps?|enables?|supports?)\b/gi;

/** How much more a finding praises than it criticises, by its words; below 0 where it criticises more. */
export function senseOf(finding: Finding): number {
  const words = textsOf(finding).join(' ');
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return count(PRAISE) - count(CRITICISM);
}
