import type { Theme } from '../theme.js';

/** How families are heard, told, and what they think. */
export const FAMILIES: readonly Theme[] = [
  {
    key: 'co-production',
    name: 'Co-production',
    definition:
      'Working with children, young people, parents and carers to shape services; parent carer forums; voice and participation',
    strong: ['co production', 'lack of co produc*', 'not ... co produced'],
    fair: ['voice of ... child*|young|parent|famil*', 'voice', 'coproduc*', 'view sought', 'sought ... view', 'involv* children|young|parent|famil* in', 'contribute to decision*', 'co design*', 'co construct*', 'parent carer forum', 'parent and? carer forum', 'parent carer council', 'parent* forum', 'pcf', 'child*|people|their|parent* voice', 'youth forum|council|parliament|voice', 'co working with', 'engag* ... parent|famil*|children|young ... in ... design|develop*|shap*|decision', 'parent|famil*|children|people ... involved in ... decision|design|develop*|shap*|plan*', 'shap* ... service', 'heart of decision making', 'feedback from ... child*|young|parent|famil*', 'seek|gather|capture|act on|heed ... view', 'listen* to ... child*|young', 'co produc*', 'change* based on their input', 'listen to key stakeholder', 'consult*|consulting with ... parent|famil*|child*|young', 'parent|famil*|child*|people consulted', 'participation of|by child*|young|parent|famil*', 'child*|people|parent participation', 'participation opportunity|group|strategy|officer|team', 'view of child*|young|parent|famil*', 'view and ... of child*|young|parent|famil*', 'their view sought|heard|gathered|captured|considered', 'listened to the feedback', 'work with parents to', 'lived experience session', 'ambassador', 'young adviser|advisor', 'you said', 'act* on ... view|feedback|voice', 'feedback ... parent|famil*|young|children', 'heard ... at a strategic'],
    weak: ['forum', 'engag* ... parent|famil*|children|young', 'feedback', 'not ... listen* to', 'co produced with'],
    not: ['voice and language', 'agency view', 'view of professional|partner', 'focus on the voice', 'people who use', 'view of the key information', 'consultation to|service|line'],
  },
  {
    key: 'communication',
    name: 'Communication',
    definition:
      'How services tell, answer or listen to individual families; being kept informed; named contacts',
    strong: ['communication ... between ... famil*|parent', 'communication ... parent|famil*', 'dismiss* ... concern', 'do|does|did|not know who to', 'named|known contact|professional|worker', 'contact service', 'get in touch', 'communicated with', 'communication strategy|plan|charter|method', 'explain* ... to ... parent|famil*|child*|carer', 'return* ... call|email', 'respond* to ... parent|famil*', 'not ... invited to share', 'listen* to ... parent|famil*|concern', 'named|consistent point|contact|person ... contact', 'parent|famil*|carer ... kept|keep ... informed', 'keep|kept ... parent|famil*|carer|people ... informed', 'parent|famil*|carer ... not ... told|informed', 'famil*|parent|carer ... communication', 'communicat* ... with ... famil*|parent|carer|people', 'communicate* with children', 'communication is|was ... unclear|poor|confusing|clear', 'parent|famil*|carer ... well informed', 'translate', 'first language', 'improve communication to', 'offer explanation', 'parent ... informed of ... outcome', 'parent|famil* being ... informed', 'parent ... being informed', 'parent|famil*|child*|carer|people|they ... not listened to'],
    fair: ['kept up to date', 'tell|telling|repeat|retell their story|stories', 'point of contact for ... famil*|parent|carer', 'phone|telephone|email|call ... parent|famil*|carer', 'update* ... famil*|parent|carer', 'letter ... parent|famil*|carer', 'jargon', 'language that ... understand'],
    weak: ['communicat*', 'unclear', 'confus*', 'key worker', 'single point of contact'],
    not: ['speech language? and communication', 'language and communication', 'communication need|skill|difficult*|profile|aid', 'social communication', 'communication and interaction', 'communication ... between ... agency|professional|service|partner|practitioner', 'fully informed or', 'well informed', 'informed by', 'inter agency communication', 'listen to the view', 'listened to the feedback', 'professional ... feel listened to'],
  },
  {
    key: 'local-offer',
    name: 'Local offer',
    definition:
      'The published local offer and information about services; SENDIASS and advice services',
    strong: ['local offer', 'sendiass', 'sendias', 'send? information and? advice and? support', 'information advice and guidance', 'advice line', 'not know about|of ... support|service', 'know* ... about ... support|service|help|activity ... available', 'publish* ... information|directory', 'directory', 'where to ... find|go|get|access ... support|help|information|advice', 'famil*|parent|carer|people not? ... know* ... what|where|how ... available|access', 'famil*|parent|carer|people ... not|un* aware ... service|support|offer|available|website', 'information about ... service|support ... available|parent|famil*', 'parent|carer|famil* ... information advice', 'clear|consistent|accessible information about how|process|service|support', 'information and advice for|to|service|about|support'],
    fair: ['advice and support for|to ... famil*|parent', 'newsletter', 'find ... information', 'information ... out of date|up to date', 'knowledge of ... support|service ... available', 'awareness of ... support|service ... available', 'information event|session|day', 'know where to'],
    weak: ['well publicised', 'advice and guidance ... parent|famil*', 'signpost*', 'navigate', 'website'],
  },
  {
    key: 'family-confidence',
    name: 'Family confidence',
    definition:
      'Trust, satisfaction, frustration or experience of parents and carers, complaints, mediation, tribunals',
    strong: ['complain*', 'mediation', 'tribunal', 'appeal', 'dissatisf*', 'satisf*', 'parent|carer|famil* ... confidence', 'confidence ... of|in ... parent|famil*|system', 'trust ... in|between|of', 'lost trust|confidence|faith', 'parent|famil*|carer ... feel|felt ... let|unsupported|isolated|ignored|fight|battle|supported|listened', 'fight|battle ... for|to', 'anxiety ... of|for ... parent|famil*', 'exasperat*', 'disillusion*', 'survey of parent|famil*', 'parent|carer|famil* ... experience ... stress*|distress|anx*', 'parent|carer|famil* ... find it hard|difficult|exhaust*|desperat*', 'anxiety and concern', 'parent|famil*|carer ... appreciat*|praise|value|grateful|happy|pleased', 'parent|famil*|carer ... speak|spoke|talk* ... positive*|highly|well|warmly', 'parent|famil*|carer are|were very|particularly|typically|mostly? positive', 'parent|famil*|carer ... frustrat*', 'frustrat* ... parent|famil*|carer', 'frustration for'],
    fair: ['frustrat*', 'lack* confidence', 'lost faith', 'happy with', 'dissatisfaction', 'parent|famil*|carer ... describe* ... fight|battle|struggle|maze|exhaust*', 'parent|famil*|carer experience ... positive|negative|mixed|poor|good', 'parent|famil*|carer ... confident|disappoint*'],
    weak: ['parent ... report|told|tell|say|said|feel|felt|perce*', 'famil* ... report|told|tell|say|said|feel|felt', 'stress*|distress*|anx*', 'parent|famil*|carer ... concern*', 'parent|famil*|carer ... trust', 'good|poor|positive|negative experience ... parent|famil*'],
    not: ['nhs ... trust', 'foundation trust', 'academy trust', 'hospital trust', 'health* trust', 'staff|professional|practitioner ... frustrat*', 'education employment', 'would value', 'valued strategic', 'cradle to career'],
  },
];
