/** The title of a letter; its group is the area's name. */
export const TITLE =
  /^(?:The )?joint (?:local )?area (?:SEND|special educational needs and(?:\/or)? disabilit(?:y|ies)(?: \(SEND\))?) inspection(?: in| of|:| [-–—]) ((?:(?!\b(?:Between|From|Ofsted)\b).){2,90}?)\.?$/i;

/** The sentence that opens the weaknesses. */
export const WEAKNESSES =
  /^(?:(?:The|This) (?:joint )?inspection (?:has )?(?:raise[sd]|identifie[sd]|found) (?:some |a number of )?(?:significant|serious) (?:concerns|(?:areas of )?weakness(?:es)?)\b.*|(?:Significant )?areas? of (?:significant )?weakness(?:es)?:?)$/i;

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

/** Other words for the heading of the main findings. */
export const MAIN_REWORDED =
  /^(?:(?:a|the|our|inspectors[’']|inspection|main|key|overall|general|summary|of|headline) )*(?:findings|messages|points)(?: (?:of|from) (?:the|this) inspection)?:?$|^What (?:the )?inspectors found:?$/i;

const STEMS = {
  identifying: /\bidentif/i,
  meeting: /\bmeet|\bmet\b/i,
  improving: /\boutcomes?\b/i,
};

/** Other words for the heading of a question: it speaks of that question, and of no other. */
export function speaksOf(question: (typeof QUESTIONS)[number]): Pick<RegExp, 'test'> {
  return {
    test: (words) =>
      /\b(?:needs?|SEND|disabilit(?:y|ies)|children|outcomes?|local area)\b/i.test(words) &&
      QUESTIONS.every((key) => STEMS[key].test(words) === (key === question)),
  };
}

/** The question that a part of the letter answers. */
export function questionOf(part: string | null): (typeof QUESTIONS)[number] | null {
  return QUESTIONS.find((question) => question === part) ?? null;
}
