import type { Theme } from '../theme.js';

/** Waits, and what health services do. */
export const HEALTH: readonly Theme[] = [
  {
    key: 'waiting-times',
    name: 'Waiting times',
    definition:
      'Waits, delays or backlogs for any service, assessment or therapy other than EHC plans',
    strong: ['waiting time|list', 'wait* too long', 'wait* ... long|longer|lengthy|year|month|week', 'long|longer|lengthy|excessive|extended|extensive|unacceptable wait*', 'long|longer|lengthy|excessive|significant|unacceptable|considerable|huge delay*', 'delay* in accessing|receiving|getting', 'delay* ... access* ... service|support|assessment|therapy', 'wait* ... for ... assessment|support|service|appointment|diagnosis|therapy|treatment|help|worker', 'waiting ... to be? ... seen|assessed|access|see|receive', 'wait ... to be? ... seen|assessed|access|see|receive', 'await* ... assessment|diagnosis|support|treatment|appointment', 'while|whilst they|children|waiting wait*', 'wait ... is|are|for|remain|can', 'referral to treatment', 'backlog', 'while|whilst waiting', 'reduce wait*', 'experience* ... delay*', 'delay* and gap', 'unacceptable time', 'drift and delay', 'work to reduce wait*'],
    fair: ['delay* for ... people|famil*|children|parent', 'delay* in responding', 'delay* ... in children', 'wait* is|are long', 'time* from referral', 'long standing delay'],
    weak: ['delay*', 'wait*', 'too long', 'in a timely way|manner', 'currently waiting', 'timely access to', 'quick|prompt|swift access', 'seen promptly|quickly|swiftly', 'lengthy', 'long time'],
    not: ['wait* ... ehc|ehcp plan?', 'wait* ... education health and care', 'delay* ... ehc|ehcp plan?', 'delay* ... education health and care', 'delay* ... annual review', 'annual review ... delay*', 'ehc plan ... delay*', 'education health and care ... delay*', 'developmental|development delay', 'without delay', 'waiting room', 'backlog ... annual review|plan', 'level for too long', 'avoid* drift', 'waiting for ambulance', 'backlog of|and ... incident', 'delay* ... plan being issued', 'risk of waiting', 'incident', 'lack of appropriate equipment'],
  },
  {
    key: 'therapies',
    name: 'Therapies',
    definition:
      'Speech and language, occupational and physiotherapy, wheelchairs and specialist equipment',
    strong: ['wait*|delay*|gap ...20 speech|therapy|wheelchair|occupational|salt|physio*|equipment'],
    fair: ['speech language? and language|communication', 'speech and language therap*', 'salt', 'slt', 'slcn', 'occupational therap*', 'physiotherap*', 'wheelchair', 'specialist equipment|seating', 'mobility equipment', 'therapy service|team|provision|support|need|offer|assessment', 'therapies', 'therapies|therapy ... for children', 'sensory integration', 'therapist provide|offer|work|are|have', 'equipment they need', 'have the equipment', 'communication aid', 'hearing aid', 'hoist', 'standing frame', 'posture|postural'],
    weak: ['therapy', 'equipment', 'sensory need|processing', 'wait*', 'therapist'],
    not: ['family therapist|therapy', 'psycho* therapist|therapy', 'art|play|music|drama therapist|therapy', 'talking|cognitive|behaviour* therapy', 'play therapist|therapy', 'mental health therapist'],
  },
  {
    key: 'neurodevelopmental-pathway',
    name: 'Neurodevelopmental pathway',
    definition:
      'Autism and ADHD: assessment, diagnosis, pathways, support before and after diagnosis',
    strong: ['wait*|delay*|gap ...20 neurodevelopment*|neuro|autis*|adhd|asd'],
    fair: ['autis*', 'asd', 'adhd', 'attention deficit', 'neurodevelopment*', 'neuro development*', 'neurodivers*', 'neuro divers*', 'neurodivergen*', 'neurodisabilit*', 'diagnostic pathway', 'tourette', 'learning disabilit* and autism'],
    weak: ['diagnos*', 'wait*', 'dynamic support register'],
  },
  {
    key: 'mental-health',
    name: 'Mental health',
    definition: 'Emotional well-being, CAMHS, mental health services and crisis',
    strong: ['wait*|delay*|gap ...20 camhs|mental'],
    fair: ['mental health', 'mental ill health', 'mental and emotional', 'camhs', 'emotional and? mental|social', 'emotional well being|wellbeing|health|support', 'emotional wellbeing', 'semh', 'self harm*', 'suicid*', 'eating disorder', 'psychiatr*', 'dynamic support register|database ... mental|acute|hospital', 'mental health in school', 'dynamic support register ... crisis|support', 'admission ... reduced', 'inpatient', 'avoid* admission', 'length of inpatient', 'emotional health'],
    weak: ['well being', 'wellbeing', 'hospital admission', 'emotional', 'trauma', 'crisis', 'counselling', 'resilience', 'wait*', 'dynamic support register|database', 'tier'],
    not: ['adult mental health', 'parent* mental health', 'health and well being|wellbeing board', 'perinatal mental health', 'parental mental', 'delivered by ... mental health', 'emotional well being of their|the staff'],
  },
  {
    key: 'community-health',
    name: 'Community health',
    definition:
      'Health visiting, school nursing, community nursing and paediatrics, health checks, dentistry, continuing care',
    strong: ['health need* reviewed ... annual', 'healthy child programme', 'wait*|delay*|gap ...20 paediatric*|dental|dentist*|continence', 'annual health review', 'health review'],
    fair: ['health visit*', 'school nurs*', 'community nurs*', 'community paediatric*', 'paediatrician', 'paediatric service|nurs*|team', 'public health nurs*', '0 to 19', '0 19', 'healthy child programme', 'annual health check', 'dental|dentist*', 'continuing care', 'children* community nursing', 'special school nurs*', 'ante natal|antenatal', 'family nurse partnership', 'midwi*', 'immunisation', 'community health', 'health assessment ... children ... looked|care', 'initial health assessment', 'epilepsy|diabetes|continence|audiology|enuresis', 'learning disabilit* nurs*', 'sexual health service|clinic', 'neonat*', 'palliative', 'hospice', 'end of life', 'nurse led', 'learning disability health|nurs*', 'continuing healthcare', 'community child health', '0 to 19|25', 'bladder', 'sleep service|clinic'],
    weak: ['paediatric*', 'home visit', 'nurs* team|service|support', 'wait*', 'child development centre|clinic', 'hearing|vision|visual|audiology|orthoptic service|team|clinic'],
    not: ['nursery', 'nurser*'],
  },
];
