import type { Theme } from '../theme.js';

/** How an area is led. */
export const LEADERSHIP: readonly Theme[] = [
  {
    key: 'joint-commissioning',
    name: 'Joint commissioning',
    definition:
      'Commissioning of services together, joint strategic needs assessment, gaps left by commissioning',
    fair: ['joint* commission*', 'co commission*', 'commission* arrangement|strategy|decision|plan|process|intention|framework|priority|approach', 'joint strategic need* assessment|analysis', 'jsna', 'lack of ... commission*', 'effective* commission*', 'section 75', 'pooled budget', 'recommission*', 'not commissioned', 'commission* ... together', 'commission* of service ... together|joint*', 'effective* commission* ... service', 'commission* ... right service', 'focus on commission*', 'gap in ... commission*', 'commission* ... to meet ... need|gap|demand', 'commission* service ... do|does not', 'joint* fund*', 'improv* ... commission*', 'commission* of ... need* to|must|should ... better|improve', 'creative commission*', 'commission* change*', 'commission effective', 'commission* place', 'focused ... commission*', 'jointly commission*', 'jointly planned', 'jointly fund*', 'commission* gap'],
    weak: ['jointly funded', 'joint funding', 'commission* ... service|provision|support', 'need* analysis|assessment ... inform', 'gap in service|provision'],
    not: ['clinical commissioning group', 'police and crime commissioner', 'care quality commission', 'commissioned by', 'nhs commissioner', 'children* commissioner', 'recently commissioned', 'commission* ... own arrangement'],
  },
  {
    key: 'governance',
    name: 'Governance',
    definition: 'Leadership, strategy, accountability, partnership boards, pace of reform',
    strong: ['strategy that is owned', 'strategic oversight', 'recovery plan', 'send strategy', 'governance arrangement|board|structure|group'],
    fair: ['senior leader*', 'accountability', 'hold* ... to account', 'partnership board', 'send board', 'inclusion strategy', 'send strategy', 'pace of change|improvement|reform|progress', 'leader ... plan ... not|have ... led|impact', 'scrutiny and challenge', 'executive board|group', 'elected member', 'lead member', 'chief executive', 'political support', 'strategy ... set* out', 'recovery plan', 'strategic oversight|overview|direction|vision|board|group', 'leader ... too slow|vision|strategy ... set', 'strategic leader ... are|have|make|know|drive', 'strong|effective|clear|stable|visible|new|change* leadership', 'leadership ... is|has|have|brought|team|style', 'leadership of', 'strategy ... owned|vague|in place|underdeveloped|action plan', 'support challenge', 'ownership and accountability', 'senior leader are|have|show|provide|drive|demonstrate', 'represented on ... board', 'stocktake', 'shared|clear|agreed|strategic strategy|vision|ownership ... for|of|across', 'strategic priority', 'improvement board', 'shared priority|vision', 'ambitious leader*', 'leader ... held to account', 'culture of ... accountability|challenge', 'drive* forward improvement|innovation', 'leader recognise|acknowledge ... weakness|system|concern|issue', 'leader ... understanding of ... issue|challenge', 'strategic intent|arrangement', 'plan ... aligned', 'board ... oversight|challenge*|assurance', 'strategy in place', 'leader are|have ambitious', 'leader ... are ... ambitious for', 'high ambition', 'area leader ... are making', 'direction of travel', 'lscb|board|lscp|gscp is|has|exercis*|provide* ... effective|leadership|challenge', 'strategic action plan', 'sub group of ... board|nscb', 'strategic board', 'critical friend', 'governance arrangement|structure|board|is|of|at', 'strong|effective|clear|new|robust|weak|strengthen* governance', 'shared vision|ownership', 'strategic governance', 'governance and|oversight', 'board ... instrumental|strategic level', 'representation ... lscb|board', 'strategic approach', 'sub group of', 'improvement plan', 'written statement of action'],
    weak: ['strateg*', 'accountab*', 'board', 'ambition|ambitious', 'scrutiny', 'transformation', 'vision', 'subgroup', 'sub group', 'leader ... plan|strategy|oversight|action', 'strategic', 'lscb|lscp|mscp|gscp', 'safeguarding board|partnership', 'safeguarding children board|partnership', 'ambitious for', 'drive* ... improvement', 'culture of', 'leader ... committed|commitment|ambition|ambitious|vision', 'strategic plan|planning|priority', 'leader know|understand', 'learning culture', 'clear set of priority', 'leader have not acted', 'accountable'],
    not: ['oversight of ... practice|children|case|decision|plan|placement', 'management oversight', 'headteacher|school leader', 'leader across the partnership should', 'strategic level', 'accountability ... data', 'culture ... challenge', 'leadership for|in school', 'strategy meeting|discussion', 'information governance'],
  },
  {
    key: 'data-and-evaluation',
    name: 'Data and evaluation',
    definition: 'Data, self-evaluation, monitoring of impact, performance information',
    strong: ['monitor* and measure*', 'measur* ... impact of', 'evaluat* ... impact of', 'quality of data', 'self evaluat*', 'use of data', 'performance information'],
    fair: ['data', 'self evaluat*', 'performance information|management|measure|indicator|report*', 'key performance indicator', 'kpi', 'evaluat* ... impact|effect*|how|whether|outcome|success', 'measure* ... impact|outcome|success|progress', 'measur* ... the? difference', 'impact ... evaluated|measured|monitored', 'dashboard', 'dataset', 'peer review', 'outcome framework', 'management information', 'success measure', 'use of ... data', 'monitor* ... impact|performance|effectiveness', 'evaluat* ... important aspect', 'detailed analysis', 'information necessary', 'analysis of ... informing|informs', 'track* ... impact|progress|outcome', 'monitor* ... impact', 'trend in'],
    weak: ['evaluat*', 'measur*', 'analys*', 'information ... used|use', 'performance ... against', 'track* ... impact|progress|outcome', 'external review', 'monitor* ... progress|outcome'],
    not: ['evaluate ... plan', 'support database', 'data protection', 'monitored ... while', 'data sharing', 'measure are having', 'impact of domestic|abuse|neglect|violence|mental'],
  },
  {
    key: 'quality-assurance',
    name: 'Quality assurance',
    definition: 'Audits and quality assurance of plans, provision or placements',
    strong: ['quality assurance process|system|arrangement|framework|of', 'process of quality assurance', 'check* the quality of', 'quality of provision ... checked'],
    fair: ['quality assur*', 'audit*', 'dip sampl*', 'quality check*', 'monitor* ... quality of ... provision|placement|plan', 'oversight of ... quality of', 'check* ... quality of', 'assurance ... quality of', 'moderation', 'monitoring visit', 'check* on ... provision|placement|provider', 'quality of ... placement|provision ... monitored|checked|reviewed', 'scrutin* ... plan'],
    weak: ['review* placement', 'monitor* ... placement', 'quality of provision', 'thematic review'],
  },
];
