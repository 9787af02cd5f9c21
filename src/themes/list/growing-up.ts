import type { Theme } from '../theme.js';

/** Early years, school, and growing up. */
export const GROWING_UP: readonly Theme[] = [
  {
    key: 'preparation-for-adulthood',
    name: 'Preparation for adulthood',
    definition:
      'Preparing for adult life: employment, independence, post-16 and post-19 pathways, careers',
    fair: ['prepar* ... for ... adult*', 'preparation for|to|into adult*', 'adulthood', 'adult life|lives', 'supported internship', 'internship', 'apprenticeship', 'independent living', 'independent adult*', 'employab*', 'employment', 'post 16', 'post 19', 'neet', 'aged over 16|18|19', 'career', 'greater independence', 'travel training', 'job coach*', 'vocational', 'supported living', 'not in education employment or? training', 'aged 19|25 ... education|provision|college|support', '16 to 25', 'over 16', 'beyond ... age of 16', 'decision about their future', 'pfa', 'independence skill', 'work experience', 'volunteering', 'paid work', 'independent travel'],
    weak: ['independen*', 'work experience|placement', 'next step', 'aspiration', 'future', 'increase their independence', 'housing', 'life skill', 'job', 'further education', 'college'],
    not: ['independent domestic', 'independent reviewing', 'independent chair|scrutin*|school|adv*', 'year in employment', 'cradle to career', 'housing officer|service|association', 'full time job', 'schools and college', 'school and college', 'staff job'],
  },
  {
    key: 'transitions',
    name: 'Transitions',
    definition:
      "Moves between phases, schools or services, from children's to adults' services included",
    fair: ['transition*', 'move* between', 'move* ... from ... to', 'adult social care', 'adult health', 'change of school|phase', 'move* ... to|into ... adult service|secondary|primary|college|school|next', 'move* to adult service', 'prepare for change ... education', 'moving to', 'to|into|from|access|for|equivalent adult service', 'adult to|and service ... transition', 'child* and adult service', 'adult social care and health service'],
    weak: ['move', 'next stage|phase|step'],
    not: ['transitional', 'adult health practitioner|service|professional', 'adult social care ... practitioner', 'transition into employment'],
  },
  {
    key: 'inclusion-in-schools',
    name: 'Inclusion in schools',
    definition:
      'Inclusion in mainstream schools, SEN support in schools, outreach, training of school staff, specialist places and their sufficiency',
    fair: ['inclusion in', 'sen support', 'teach* ... train*', 'senco|sendco|sencos|sendcos', 'special* ... school|educational|education place|placement', 'sufficien* ... special*|place*|school', 'specialist place|provision|setting ... insufficient|sufficien*|not enough|lack|shortage', 'shortage of ... place*', 'resource* provision|base|unit', 'school ... inclusive', 'ordinarily available', 'inclusive school|education|ethos|culture', 'school ... inclusive practice', 'placed in specialist setting', 'succeed in secondary|primary|school', 'ability of mainstream', 'mainstream school|setting|provision|education ... support|meet|struggle|need|skill*|able|well|inclusi*|access|place*', 'inclusi* ... mainstream', 'in|into|their mainstream school|setting|education', 'work with mainstream', 'special school ... space|capacity|place*|full|lack', 'specialist teacher|teaching ... school|setting', 'school staff|leader ... train*|skill*|knowledge|expertise|confident|confidence', 'school leader ... unable|overwhelmed|inclusive', 'sufficien* of', 'specialist setting ... tailored|help|succeed', 'training for|in|to|of school|teacher|teaching|senco|sendco', 'train* teacher|teaching', 'commitment to inclusion', 'train* school', 'outreach service|support|work|team|provided ... school|special*|mainstream', 'special school outreach', 'not enough place', 'not enough ... special* place|school|provision', 'school staff ... train*', 'outreach works', 'inclusive approach', 'mainstream inclusion', 'training school', 'schools staff ... trained', 'school leader ... inclusive', 'reasonable adjustment', 'resource base', 'unmet need in school', 'quality first', 'school place ... not|lack|shortage|insufficient', 'lack|shortage|insufficient ... school place', 'place in|at ... special* school', 'support in school', 'school based support'],
    weak: ['inclusion|inclusive', 'school|teacher ... skill*|train*|confiden*', 'place* ... sufficien*|insufficient', 'send support', 'inclusive practice', 'mainstream', 'special school', 'specialist setting', 'nurture', 'whole school'],
    not: ['residential special school', 'take* place', 'in place', 'inclusion of', 'school nurs*', 'school attendance', 'pre school', 'special school nurs*', 'attend mainstream', 'special school setting', 'education employment or? and? training', 'training when'],
  },
  {
    key: 'attendance-and-exclusion',
    name: 'Attendance and exclusion',
    definition:
      'Attendance, suspension, exclusion, part-time timetables, children missing education',
    fair: ['school attendance', 'persistent* absen*', 'absent from school|education', 'suspension|suspended', 'exclusion|excluded', 'part time timetable', 'reduced timetable', 'missing ... education', 'missing out on education', 'out of school|education', 'not attend* ... school', 'struggle to attend', 'attend and achieve', 'access* school', 'school refus*', 'school avoidance', 'emotionally based', 'elective* home educat*', 'attendance ... school|pupil|rate|improv*|data', 'absence ... school', 'attend* ... full time', 'off roll*', 'ebsa', 'reintegrat*', 'not in school|education', 'out of school', 'low attendance', 'non attendance'],
    weak: ['attendance', 'attend', 'attend school'],
    not: ['attendance at|by', 'attend* ... meeting|board|conference|panel|review', 'agency attendance', 'excluded from decision|meeting', 'social exclusion', 'out of school activity|club', 'attendance from|of', 'absence of', 'drop out of education'],
  },
  {
    key: 'alternative-provision',
    name: 'Alternative provision',
    definition: 'Alternative provision, pupil referral units, education otherwise than at school',
    fair: ['alternative provision|provider|placement', 'ap', 'pupil referral unit', 'pru', 'educat* other* than at|in', 'eotas', 'home tuition', 'hospital school'],
    weak: ['unregistered'],
  },
  {
    key: 'attainment',
    name: 'Attainment',
    definition: 'Educational progress, achievement and outcomes',
    strong: ['attainment', 'achiev* ... well|key stage|academic*|standard', 'academic outcome|progress|achievement', 'educational outcome|progress|achievement', 'key stage ... outcome|progress|achiev*|attain*', 'end of key stage', 'progress ... from ... starting point', 'phonics', 'gcse', 'attain*', 'progress 8', 'outcome ... at ... key stage', 'child*|people|pupil ... make* good|strong|better progress', 'achieve well', 'do well at school', 'achieve ... grade'],
    weak: ['academic*', 'qualification'],
    not: ['achieve* ... outcome', 'leader have achieved', 'professional qualification'],
  },
  {
    key: 'early-years',
    name: 'Early years',
    definition: 'Provision and support before school age',
    fair: ['early year', 'nurseries', 'pre school', 'preschool', 'portage', 'children* centre', 'under three|five|5|2|two', 'toddler', 'youngest children', 'reception class|year', 'childminder', 'school readiness', 'start school', 'two year|and check|review', 'review for two year old', 'nursery ... child*|setting|provision|place', 'nursery setting', 'nursery provider', 'young children have|with'],
    weak: ['development check|review', 'baby', 'babies', 'family hub', 'young children|child', 'two year old', 'nursery'],
    not: ['young children and young', 'nursery nurse'],
  },
];
