/** The title of a letter; its group is the area's name. */
export const TITLE =
  /^(?:The )?joint (?:local )?area (?:SEND|special educational needs and(?:\/or)? disabilit(?:y|ies)(?: \(SEND\))?) (?:re-? ?visit|re-?inspection)(?: inspection)?(?: in| of| to|:| [-–—]) ((?:(?!\b(?:Between|From|Ofsted)\b).){2,90}?)\.?$/i;

/** What the opening says: the letter's own account of what it is. */
export const REVISITED =
  /\b(?:revisited|re-visited|(?:joint )?re-?visit (?:of|to))\b.{0,200}\bto (?:decide|determine|judge|assess|establish)\b.{0,60}\bprogress\b/i;
