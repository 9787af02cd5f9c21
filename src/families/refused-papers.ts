/** Papers of councils, ministers and others that speak of such inspections, each with what shows it. */
export const ABOUT_SEND: readonly (readonly [label: string, sign: RegExp])[] = [
  [
    'minutes of a meeting',
    /^(?:draft )?minutes\b|^(?:\d+[.)]?\s*)?(?:apologies(?: for absence)?|matters arising|declarations? of interests?)\b/i,
  ],
  ['an agenda', /^agenda\b/i],
  [
    'a press release',
    /^(?:press|news|media) (?:release|statement|notice)\b|^for immediate release\b|^notes? (?:to|for) editors\b/i,
  ],
  [
    'a report to a committee of a council',
    /^(?:report (?:to|of|by)\b|wards? affected|decision (?:required|type)|financial implications)|^.{0,60}\b(?:cabinet|scrutiny|committee)\b.{0,30}\b(?:meeting|report)\b/i,
  ],
  ['a consultation', /^.{0,60}\bconsultation\b.{0,40}$|^.{0,40}\bhave your say\b.{0,40}$/i],
  [
    'a notice or direction of the Department for Education',
    /^.{0,60}\b(?:improvement notice|statutory direction)\b.{0,60}$/i,
  ],
  [
    'a letter from the Department for Education or a minister',
    /^(?:Department for Education|Sanctuary Buildings)\b.{0,60}$|^(?:Parliamentary Under.?Secretary|Minister (?:for|of)|Secretary of State for)\b.{0,60}$/i,
  ],
  ['an area’s evaluation of itself', /^.{0,80}\bself[- ](?:evaluation|assessment)\b.{0,40}$/i],
  [
    'an assessment of an area’s needs',
    /^.{0,60}\b(?:joint strategic needs assessment|JSNA)\b.{0,60}$/i,
  ],
  ['a decision of a tribunal', /\bFirst-tier Tribunal\b/i],
  ['a decision of the Ombudsman', /^.{0,80}\bOmbudsman\b.{0,80}$/i],
  [
    'the plan of one child',
    /^(?:education, health and care (?:\(EHC\) )?|EHC )plan(?: (?:for|of)\b.{0,60})?$/i,
  ],
  ['terms of reference', /^.{0,60}\bterms of reference\b.{0,40}$/i],
  ['a newsletter', /^.{0,60}\b(?:newsletter|bulletin)\b.{0,40}$/i],
  ['an advertisement for a post', /^(?:job (?:description|title|advert)|person specification)\b/i],
  [
    'guidance on inspections or services',
    /^.{0,80}\b(?:inspection framework|framework and handbook|inspection handbook|code of practice|statutory guidance)\b.{0,60}$/i,
  ],
  ['an answer to a request for information', /\bFreedom of Information\b/i],
  [
    'a report on youth justice services or a police force',
    /^.{0,60}\b(?:inspection of youth (?:offending|justice)|PEEL)\b/i,
  ],
  [
    'a review of a serious case',
    /^.{0,60}\b(?:child safeguarding practice|serious case) review\b.{0,60}$/i,
  ],
  ['a debate in Parliament', /^(?:Hansard|House of (?:Commons|Lords))\b/i],
  ['a survey', /^.{0,60}\b(?:survey|questionnaire)\b.{0,40}$/i],
  ['an annual report', /^.{0,80}\bannual report\b.{0,40}$/i],
  ['a register of risks', /^.{0,40}\brisk register\b.{0,40}$/i],
  ['a strategy', /^.{0,60}\b(?:SEND|inclusion) strategy\b.{0,30}$/i],
];
