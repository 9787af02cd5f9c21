/**
 * Words of the field by what they name, whatever theme they tell of: who acts, what they do, how well. Phrases
 * are written as in theme lists (`phrase.ts`), with commas between them. Kinds that stand in one sentence tell
 * more than the words do: police and health who share tell of agencies that work together, in any words.
 */
const KINDS = {
  police: `
    police, constabulary, pcso, detective, sergeant, frontline officer, force control room, ppu,
    public protection unit, ppn, custody`,
  health: `
    health, gp, general practitioner, midwife, midwives, midwifery, maternity, nurse, nursing,
    hospital, paediatric*, clinician, icb, integrated care board, ccg, clinical commissioning group,
    nhs, emergency department, ed, primary care, acute trust, camhs, therapist, doctor,
    substance misuse service, psychiatr*, psycholog*, dentist*, medical`,
  education: `
    school, college, teacher, headteacher, education, nursery, designated safeguarding lead,
    early years setting, educational, academy, pupil, governor, class*`,
  'social care': `
    social care, social worker, social work, children* social care, children* service,
    local authority, early help, edt, emergency duty team, family support,
    independent reviewing officer, iro, foster*, family hub, children* centre`,
  justice: `
    probation, crc, community rehabilitation company, nps, youth offending, yot, yos, youth justice,
    court, cafcass, prison, mappa, offender manage*`,
  voluntary: `
    voluntary, charity, third sector, community organisation, faith, vcs, vcse, non statutory,
    women* aid, refuge, barnardo*, housing`,
  partners: `
    partner, agency, professional, practitioner, multiagency, multi disciplinary, multidisciplinary,
    interagency, mash, front door, strategy discussion|meeting, marac, team around, core group,
    child protection conference`,
  partnership: `
    partnership, local area, lscb, lscp, scp, safeguarding board, safeguarding children board,
    strategic partner`,
  leaders: `
    leader, leadership, manager, management, executive, director, elected member, councillor, chief,
    board, steering group, subgroup, sub group, head of service`,
  family: 'family, parent, carer, mother, father, mum, dad, sibling, grandparent, household',
  child: 'child, children, young people, young person, infant, unborn, teenager, adolescent',
  together: `
    together, joint, jointly, join* up, coordinat*, co ordinat*, collaborat*, integrat*, co locat*,
    colocat*, coherent, shared, cohesive, partnership working, hand in hand, one another, each other,
    relationship between, holistic, liais*, cooperat*, co operat*, in isolation, silo, fragmented,
    disjointed`,
  share: `
    share, sharing, shared information, exchange, pass* on, passed to, liais*, communicate between,
    talk to each|one, sent to, send* to, made aware, notify, notified, notification, alert, flag*,
    feedback, access to record, not aware, unaware, informed of, intelligence`,
  refer: `
    refer, referral, referred, referring, signpost*, contact, marf, vist, self refer*, escalat*,
    step* up|down, stepped up|down`,
  contribute: `
    contribut*, attend, attendance at, participat*, invite*, involve, involved, involvement, input,
    represent*, engage, engaged, engagement, consult*, sought, included in, seek* information,
    advice`,
  train: `
    training, trained, train, skill, skilled, expertise, upskill*, professional development, cpd,
    workshop, learning event, coaching, mentor*, knowledgeable, confidence of staff, competen*,
    experienced, induction, qualified, specialist knowledge`,
  capacity: `
    capacity, turnover, vacan*, recruit*, retention, caseload, workload, shortage, staffing,
    understaffed, resourc*, agency staff, temporary staff, workforce, high demand, stretched,
    sickness, absence of staff, post, unfilled, interim, permanent, additional staff,
    insufficient staff, number of staff, changes of|in social worker, staff change, overstretched`,
  supervise: 'supervis*, case direction, oversight, reflective, challenge',
  govern: `
    strateg*, vision, governance, accountab*, ambition, ambitious, commitment, reform, action plan,
    pace, implement*, drive, driving, improvement, direction, oversight, assurance, scrutin*,
    arrangement, hold* to account, held to account, responsibilit*, political, invest*`,
  know: `
    understand, understanding, aware, awareness, know, knowledge, insight, sighted, recognise that,
    acknowledge, clear about`,
  data: `
    data, dataset, performance, analys*, evaluat*, monitor*, measur*, impact, intelligence,
    indicator, kpi, track*, trend, dashboard, scorecard, evidence base, profile`,
  audit: `
    audit, audited, quality assur*, dip sampl*, moderat*, qa, case review, practice review,
    file review, quality check, check the quality, assure the quality, learning review`,
  assess: `
    assess, assessment, assessed, identif*, screen*, recognis*, detect*, check, developmental review,
    diagnos*, spot*, triage`,
  wait: `
    wait, waiting, delay, backlog, timel*, too long, late, slow, drift, prompt*, swift*, quick*,
    at the earliest, queue, long time, waited, overdue, target time, timescale, immediate*, month`,
  listen: `
    voice, feeling, view, listen, listened, heard, lived experience, child centred, child focused,
    say, opinion, consulted, asked`,
  coproduce: `
    co produc*, coproduc*, co design*, forum, pcf, participation, shap*, ambassador, youth council,
    young inspector, consultation, co creat*, influence, feedback from, survey, advisory group,
    reference group`,
  tell: `
    inform parent|family, kept informed, explain*, told, tell, communicat*, update, updated, answer*,
    respond to parent|family, unclear, clear information, retell*, repeat their story,
    point of contact, key worker, named, reply, regular contact`,
  feel: `
    frustrat*, confiden*, trust, dissatisf*, satisf*, praise, appreciat*, value, valued, complain*,
    happy, unhappy, positive about, anxious, stress*, let down, fight, battle, struggle, grateful,
    tribunal, appeal, mediation, disagreement, experience of parent|family, feel, felt, express*,
    concerned that, worried`,
  offer: `
    local offer, website, signpost*, leaflet, sendiass, information advice,
    advice and support service, do not know where, directory, online, publish*, social media,
    find information, available information, what is available`,
  harm: `
    harm, abuse, abused, abusive, exploit*, neglect, neglected, violence, sexual, missing, gang,
    county line, traffick*, radicalis*, safeguard*, risk, perpetrator, victim, offender, safety,
    safe, cse, protect*, injury, crime, criminal, weapon, knife, vulnerab*, operation encompass,
    marac, contextual`,
  'in care': `
    looked after, children in care, care leaver, cared for, child in need, children in need,
    child protection plan, care plan, in care, section 47, section 17, public law, legal planning,
    plo, placement, foster, adopt*, edge of care, return home interview, special guardian*,
    virtual school`,
  'early help': `
    early help, family support, targeted support, parenting, family hub, early intervention,
    intensive support, lead professional, caf, troubled families, family worker`,
  ehc: 'ehc, ehcp, statutory assessment, needs assessment, plan',
  review: 'review, reviewed, amend*, update* plan, out of date',
  special: `
    send, sen, special school, specialist, special educational, disab*, additional need,
    complex need, resourced provision, place, mainstream`,
  inclusive: `
    inclus*, reasonable adjustment, mainstream, outreach, graduated, adapt*, ordinarily available,
    whole school, quality first, school staff, belong*, welcom*, integrat*, sufficien*`,
  excluded: `
    exclu*, suspen*, absen*, attendance, attend school, missing education, not in school, off roll*,
    out of school, elective* home, electively, persistent*, timetable, nonattend*, ebsa,
    school refus*, emotionally based`,
  alternative: `
    alternative provision, pupil referral unit, pru, ap, eotas, home tuition,
    otherwise than at school, unregistered`,
  attain: `
    achiev*, attain*, progress, academic, key stage, gcse, qualification, outcome, results, phonics,
    national average`,
  adulthood: `
    adulthood, employ*, intern*, apprentice*, post 16, post 19, career, independen*, job,
    work experience, neet, aspiration, adult life, life skill, travel training, supported living,
    volunteer*`,
  move: `
    transition*, transfer*, move, moving, next stage, next step, starting school, adult service,
    handover, phase, secondary school, age 18, turn 18, reach 18`,
  early: `
    early years, preschool, pre school, nursery, two year, portage, under five, reception,
    early childhood, childminder, toddler`,
  leisure: `
    short break, respite, club, leisure, holiday, sport, social opportunit*, community, overnight,
    play, personal budget, direct payment, friend*`,
  away: `
    out of area, out of borough, out of county, residential, outside the local area, distance,
    away from home, away from their, independent non maintained, inms`,
  therapy: 'speech, physio*, therap*, wheelchair, equipment, sensory, salt, hearing, vision',
  neuro: 'autis*, adhd, neurodevelopment*, neurodiver*, asd, attention deficit, diagnos*, asc',
  mental: `
    mental health, emotional, well being, wellbeing, camhs, anxiety, self harm, suicid*, counsel*,
    psycholog*, trauma, mhst, crisis, eating disorder, therapeutic, psychiatr*`,
  medical: `
    health visit*, school nurs*, paediatric*, community nurs*, health check, dent*, continuing care,
    0 to 19, 0 19, healthy child, immunis*, gp, midwi*, continence, epilepsy, palliative, hospice,
    health need, antenatal, mandated, health assessment, learning disability nurs*,
    special school nurs*, sexual health, ed`,
  commission: `
    commission*, jsna, joint strategic need*, procure*, fund*, pooled, section 75, contract*,
    gap in service|provision, budget, service gap, sufficiency`,
  decide: 'decision, threshold, decide, rationale, outcome of, action taken, next step',
  record: `
    record, recorded, recording, system, electronic, case file, chronolog*, document*, minutes,
    template`,
  good: `
    effective*, well, strong, good, excellent, highly, robust, positive*, success*, benefit*,
    beneficial, valuable, clear, thorough, better, improved, right, appropriate*, consistent*,
    comprehensive, timely, skilful*, outstanding, impressive, enables, ensures`,
  poor: `
    not, lack, lacking, insufficient*, ineffective*, inconsisten*, weak, poor, limited, fail*,
    inadequate*, gap, few, too many, unable, never, no, inappropriate*, barrier, difficult*, less,
    concern, variab*, unclear, shortfall, hinder*, undermin*, missed, without, however`,
  should: `
    should, need to, must, improve, ensure that, further work, more work, continue to, strengthen,
    develop, embed*`,
  encompass: `
    encompass, notification ... school, notify ... school, school ... notified,
    domestic abuse notification`,
  hub: `
    mash, multi agency safeguarding hub, front door, safeguarding hub, single point of access,
    integrated front door, first response, contact centre, triage`,
  meeting: `
    strategy meeting|discussion, conference, core group, marac, panel, meeting, forum, huddle,
    minutes`,
  supervision: `
    supervis*, case direction, reflective practice, supported by ... manager, staff ... supported,
    well supported by`,
  'performance management': `
    performance monitor*, performance management, performance information, performance data,
    performance report*, performance framework, monitor* of, oversight of performance,
    monitor* ... impact, measure* ... impact, impact of, self assess*, self evaluat*, needs analysis,
    problem profile, trend, pattern, prevalence, cohort`,
  staff: `
    staff, workforce, practitioner, worker, officer, team, employee, colleague, investigator`,
  culture: `
    culture, professional challenge, high support, respectful challenge, open to challenge,
    continuous improvement, peer review, peer challenge, learning from, serious case review`,
  duty: `
    emergency duty, edt, eds, out of hours, duty team|service, assessment team, locality team,
    family safeguarding, early support, children with disabilit*, disabled children* team|service,
    disability team, unaccompanied`,
  specification: `
    service specification, fund*, contract*, commission*, grant, bid, investment, budget`,
  report: `
    parent say|said, parent report*, family report*, family say|said, told inspector,
    parent feel|felt, family feel|felt, parent ... told, family ... told, speak* positively,
    spoke positively, spoken to, parent ... describe*, feedback from parent|family`,
  experience: 'experience',
  'learning disability': 'learning disabilit*, profound, complex',
  'school staff': `
    school staff, staff in school, teacher, teaching, school leader, senco*, training ... school,
    support* school, in school, school ... support, help* school, train* teacher|school`,
  places: `
    place, placement, resourced provision, sufficiency, specialist setting|provision,
    additional resource* provision, unit`,
  disrupt: `
    disrupt*, prosecut*, arrest*, investigat*, crime, operation, prevent*, mapping, hotspot,
    location, licens*, taxi, hotel`,
  missing: 'missing, return home interview, return interview, runaway, absent from home',
  oversight: 'oversight, scrutin*, challenge, line of sight, grip, held to account, assurance',
  equal: `
    cultur*, ethnic*, divers*, language, interpreter, equal*, identity, faith, gypsy,
    protected characteristic, boy, girl`,
  lone: 'case, example, year old, her, his, he, she',
  universal: `
    universal, targeted, prevent*, programme, project, initiative, intervention, campaign,
    awareness raising, pilot, resource`,
  plan: 'plan, planning, smart, target, objective, contingency',
  adult: 'adult, parent* mental health, parental, substance misuse, drug, alcohol',
} as const;

/** A kind of words. */
export type Kind = keyof typeof KINDS;

/** The phrases of all kinds, each with its kind. */
export function* kindPhrases(): Generator<[string, Kind]> {
  for (const [kind, phrases] of Object.entries(KINDS)) {
    for (const phrase of phrases.trim().split(/,\s+/)) yield [phrase, kind as Kind];
  }
}

/** Kinds of those who work with children: so many of them in a sentence tell of work together. */
export const SECTORS: ReadonlySet<Kind> = new Set<Kind>([
  'police',
  'health',
  'education',
  'social care',
  'justice',
  'voluntary',
]);

/** Kinds that judge or tell: about nothing by themselves, as small words are. */
export const MANNERS: ReadonlySet<Kind> = new Set<Kind>(['good', 'poor', 'should', 'lone']);
