/** The title of a letter; its group is the area's name. */
export const TITLE =
  /^(?:The )?joint (?:(?:local )?area (?:SEND|special educational needs and(?:\/or)? disabilit(?:y|ies)(?: \(SEND\))?) inspection(?: in| of|:| [-–—])|inspection of the (?:local )?area[’']s effectiveness in .{10,150}? (?:and\/or disabilit(?:y|ies)|disabilities|SEND)(?: \(SEND\))? in) ((?:(?!\b(?:Between|From|Ofsted)\b).){2,90}?)\.?$/i;

const CONCERNS =
  /^(?:(?:The|This) (?:joint )?inspection (?:has )?(?:raise[sd]|identifie[sd]|found) (?:some |a number of )?(?:significant|serious) (?:concerns|(?:areas of )?weakness(?:es)?)\b.*|(?:Significant )?areas? of (?:significant )?weakness(?:es)?:?)$/i;

/** The sentence that opens the weaknesses. Where it goes on with other things, it is a finding. */
export const WEAKNESSES: Pick<RegExp, 'test'> = {
  test(words) {
    const [first = '', ...others] = words.split(/(?<=\.) (?=\p{Lu})/u);
    const rest = others.join(' ');
    return (
      CONCERNS.test(words) &&
      (rest === '' || CONCERNS.test(rest) || ON_STATEMENT.test(first + rest))
    );
  },
};
const ON_STATEMENT = /\bstatement of action\b|\bWSOA\b|\b(?:following|below)\b|:$/i;

/** The heading of what stands after the last finding: what is asked, what happens next, and courtesies. */
export const AFTERWARDS =
  /^(?:(?:In )?Conclusions?|Concluding remarks|Closing remarks|(?:The )?Next steps?|(?:The )?(?:written )?statement of action(?: \(WSoA\))?|What happens next)\s?[?:]?$/i;

/** Other words for the heading of the weaknesses; what is only weak stands among the areas for development. */
export const WEAKNESSES_REWORDED =
  /^(?:\p{L}+ ){0,5}significant (?:areas? of )?(?:weakness|concern)(?:e?s)?(?: \p{L}+){0,5}:?$/iu;

/** The three questions that an inspection answers, each in a part of its own. */
export const QUESTIONS = ['identifying', 'meeting', 'improving'] as const;

/** "The effectiveness of the local area in … children and young people’s SEN and/or disabilities". */
export function questionHeading(verb: string): RegExp {
  return new RegExp(
    `^(?:(?:\\d{1,2}|[A-C])[.)]?\\s+)?(?:The effectiveness|Effectiveness|How effective(?:ly)?)\\b.{0,110}?\\b${verb}\\b.{0,160}\\b(?:disabilit(?:y|ies)|SEND|needs|outcomes|people)\\)?[:?]?$`,
    'i',
  );
}

/** The heading of the main findings. */
export const MAIN = /^(?:The )?Main findings(?: (?:are|were))?(?: as follows)?:?$/i;

/** Other words for the heading of the main findings. */
export const MAIN_REWORDED =
  /^(?:(?:a|the|our|inspectors[’']|inspection|main|key|overall|general|summary|of|headline) )*(?:findings|messages|points)(?: (?:of|from) (?:the|this) inspection)?:?$|^What (?:the )?inspectors found:?$/i;

const STEMS = {
  identifying: /\bidentif/i,
  meeting: /\bmeet|\bmet\b/i,
  improving: /\boutcomes?\b/i,
};

/** Headings that name a question in a word or two. */
const NAMED = {
  identifying: /^(?:(?:early|timely) )?(?:identification|identifying)(?: and assessment)?:?$/i,
  meeting: /^(?:(?:assessment|assessing) and )?(?:meeting needs?|needs met):?$/i,
  improving: /^(?:improv(?:ing|ed) )?outcomes:?$/i,
};

/** Other words for the heading of a question: it speaks of that question, and of no other. */
export function speaksOf(question: (typeof QUESTIONS)[number]): Pick<RegExp, 'test'> {
  return {
    test: (words) =>
      (NAMED[question].test(words) ||
        /\b(?:needs?|SEND|disabilit(?:y|ies)|children|outcomes?|local area)\b/i.test(words)) &&
      QUESTIONS.every((key) => STEMS[key].test(words) === (key === question)),
  };
}

/** The question that a part of the letter answers. */
export function questionOf(part: string | null): (typeof QUESTIONS)[number] | null {
  return QUESTIONS.find((question) => question === part) ?? null;
}
