/** The title of a report; its group is the area's name. */
export const TITLE =
  /^Area (?:SEND|special educational needs and\/or disabilities(?: \(SEND\))?) (?:full )?inspection of (?:the )?(.+?)(?:(?: Local)? Area Partnership)?\.?$/i;

/** The heading of the priority actions, or of each by its number; it heads a column of their table, too. */
export const PRIORITY = /^Areas? (?:for|of) priority actions?(?: (?:no\.? ?)?\d{1,2})?:?$/i;

/** The heading of the areas for improvement, or of each by its number; it stands in their table, too. */
export const IMPROVEMENT = /^Areas? (?:for|of) improvements?(?: (?:no\.? ?)?\d{1,2})?:?$/i;
