import type { Theme } from '../theme.js';

/** Education, health and care plans, and finding out what a child needs. */
export const PLANS: readonly Theme[] = [
  {
    key: 'ehc-plan-quality',
    name: 'EHC plan quality',
    definition:
      'The quality, content, specificity or outcomes of education, health and care (EHC) plans, and what professionals contribute to them',
    strong: ['quality ... of ... ehc|ehcp plan?', 'quality ... of education health and care plan', 'quality ... of these|the|new|existing|some|their|initial|final plan', 'quality of advice|contribution', 'quality ... ehc|ehcp plan?', 'high quality ehc plan', 'poor quality ehc plan', 'contribut* ... to ... ehc|ehcp plan?', 'contribut* ... to ... education health and care plan', 'contribut* ... to ... ehc planning|process', 'input ... to|into ... plan', 'ehc|ehcp plan? ... not|rarely|seldom|always|accurately|clearly|fully|better|sufficiently|routinely ... reflect|capture|describe|detail|specify|set|include|identify|contain|represent', 'ehc|ehcp plan? ... lack|vague|generic|unspecific|imprecise|specific|specificity|measurable|outdated', 'ehc|ehcp plan? ... out of date', 'ehc|ehcp plan? ... quality', 'ehc|ehcp plan? ... need|need ... reflect*|captured|detailed|described', 'plan ... no longer ... relevant|accurate*|reflect*', 'plan ... not ... reflect* ... need|aspiration|wish|provision', 'plan are out of date', 'outcome ... in ... ehc|ehcp plan?', 'outcome ... in ... education health and care plan', 'ehc|ehcp plan? ... outcome ... vague|specific|aspirational|clear|smart', 'section ... of ... ehc|ehcp plan?', 'ehc plan ... tell ... story', 'out of date ehc plan', 'reflected in ... ehc|ehcp plan?', 'included in ... ehc|ehcp plan?', 'element ... in|of ehc plan', 'not identified in ... ehc|ehcp plan?', 'reflected across ... ehc|ehcp plan?', 'reflected across ... education health and care plan', 'reflected in ... education health and care plan', 'identified in ... education health and care plan', 'ehc|ehcp plan? are|remain ... accurate'],
    weak: ['ehc|ehcp plan?', 'ehc|ehcp plan? ... reflect|capture|describe|detail|specify|include', 'education health and care plan', 'professional advice', 'specificity', 'vague', 'plan ... reflect*', 'golden thread', 'accurate assessment of need', 'voice ... in ... ehc plan'],
    not: ['early help plan', 'protection plan', 'in need plan', 'quality assur* ... plan', 'plan process'],
  },
  {
    key: 'ehc-plan-timeliness',
    name: 'EHC plan timeliness',
    definition:
      'How long EHC needs assessments or plans take, statutory time limits, backlogs of plans',
    strong: ['time*|delay*|wait* ... ehc|ehcp need* assessment', 'time*|delay ... ehc|ehcp process', 'delay* in|with|to ... ehc|ehcp plan?', 'delay* ... ehc need* assessment', 'wait* ... for ... ehc|ehcp plan?', 'ehc|ehcp plan? ... in a timely way|manner|fashion', 'ehc|ehcp plan? ... timely|timescale|timeliness|timeframe', 'timely ... ehc|ehcp plan?', 'need* assessment ... timescale|timely|20 week', 'ehc assessment ... timely|timeliness|delay*|timescale', '20 week', '20 week ... timescale|deadline|target', 'statutory time*', 'within ... statutory ... time*|deadline', 'education health and care ... delay', 'education health and care ... timely|timescale|timeliness', 'wait* ... for ... education health and care plan', 'backlog ... plan', 'timeliness ... ehc|ehcp', 'new ... plan ... timely', 'quality and timeliness ... ehc|ehcp', 'ehc|ehcp plan? ... issued|completed ... time|promptly|late', 'ehc plan ... on time', 'oversight quality and timeliness', 'timeliness of ehc|ehcp plan?', 'timeliness ... ehc|ehcp plan? ... issued|completed|produced', 'timeliness and quality of ... plan', 'timely production|issuing', 'delay* ... plan being issued', 'ehc assessment ... timely', 'plan being issued', 'plan ... finalised late', 'within 20 week', 'statutory timescale', 'final plan ... late|delay*', 'delay* ... final plan', 'need* assessment ... on time|within ... timescale|deadline', 'education health and care need* assessment ...14 wait*|delay*', 'education health and care plan ...12 late|delay*|on time', 'ehc|ehcp plan? ... finalised|produced|completed ... quickly|slowly|late|on time|within', 'refusal to assess'],
    weak: ['statutory deadline', 'final* plan', 'issued', 'timeliness', 'ehc plan process', 'timeliness ... plan ... issued|completed'],
    not: ['annual review ... timely|timeliness|delay*|timescale|timeframe', 'timely|timeliness|delay*|timescale ... annual review', 'amended plan', 'review ... timely|timescale', 'ehc|ehcp plan? to be updated', 'delay* ... updat*', 'input into ehc plan'],
  },
  {
    key: 'annual-reviews',
    name: 'Annual reviews',
    definition: 'Annual reviews of EHC plans and amendments after them',
    strong: ['annual review', 'annually review*', 'review* ... ehc|ehcp plan? annually', 'amend* ... plan', 'plan ... amend*', 'ehc|ehcp plan? ... not ... updated|reviewed', 'ehc plan ... are reviewed', 'review of ehc|ehcp plan?', 'reviewing ehc|ehcp|plan', 'assessment and review process', 'review of these|their|existing|individual ehc? plan', 'writing and reviewing', 'ehc|ehcp plan? review process|meeting', 'reviewing individual ehc|ehcp plan?', 'ehc|ehcp plan? review do|does|are|is'],
    weak: ['ehc plan ... review*', 'update* ... plan', 'plan ... updated', 'review process', 'review* ... of ... ehc|ehcp plan?'],
  },
  {
    key: 'identification',
    name: 'Identification',
    definition:
      'How early and accurately needs are identified or assessed, screening, graduated response as a means to identify',
    strong: ['early|earlier|timely|accurate|swift|prompt|initial identification', 'identification of ... need', 'identification and assessment', 'identif* ... need ... early|earlier|quickly|swiftly|promptly|accurately|effectively|well', 'early|quickly|swiftly|accurately|promptly ... identif* ... need', 'need ... identif* ... early|earlier|quickly|swiftly|promptly|accurately|well|late', 'identif*|assess* and? assess*|identify ... need', 'identif* ... emerging|additional|unmet|developmental|their|his|children* need', 'identify ... developmental delay', 'need ... accurately|quickly|swiftly|promptly ... assessed', 'assessed accurately|quickly|swiftly|promptly', 'accurate* ... assess* ... need', 'unidentified|misidentified', 'graduated response|approach', 'need ... go|are|remain unidentified|missed', 'accurate and detailed assessment', 'need are|were|being not? always|fully|consistently|yet? identified', 'need ... assessed ... accurately|late|early', 'identif* and? assess*|address* ... need', 'identif* assess* and meet*', 'this includes identification', 'need identified in time|late|at the earliest', 'identif* need at the earliest', 'need identified at the earliest', 'need ... identified at the earliest', 'identification assessment and support', 'need* recognised ... quickly|early', 'recognise* quickly', 'previously unidentified'],
    fair: ['have their need identified', 'help identify ... send|need|sen', 'identify any individual need', 'need are|were ... missed|overlooked', 'undiagnosed', 'timely assessment of ... need', 'assessment of ... need ... timely|accurate|robust|thorough|prompt|comprehensive', 'need are assessed', 'assess* need accurately|early|promptly|quickly|well', 'recognis* ... emerging need', 'prompt identification', 'need ... assessed in a timely'],
    weak: ['identif*', 'earliest point|opportunity', 'needs assessed', 'screening', 'early intervention', 'timely|early assessment', 'emerging need'],
    not: ['identif* ... as ... priority', 'identified by leader|inspector', 'identif* ... risk|harm', 'risk ... identif*', 'identif* ... in ... ehc plan', 'when|once|point ... need is|are identified', 'where need is|are identified', 'social work assessment', 'identified to be in need', 'identified barrier', 'identified from this inspection'],
  },
];
