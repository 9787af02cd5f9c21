import type { Theme } from '../theme.js';

/** Care, time off, and places away. */
export const CARE: readonly Theme[] = [
  {
    key: 'social-care',
    name: 'Social care',
    definition:
      'Social workers, early help, family support, child protection and care for children with SEND, looked-after children',
    fair: ['social worker', 'early help', 'family support worker|service|team', 'child in need', 'children in need', 'looked after', 'children in care', 'care leaver', 'foster*', 'children* with? disabilit* team|service', 'disabled children* team|service', 'children who are in care', 'children* home', 'virtual school', 'edge of care', 'family hub', 'child protection enquir*|investigation|conference|process|plan*', 'social care team|service|support|staff|practitioner|assessment|plan|intervention|worker', 'children* social care ... intervention|staff|assess*|respon*|work*', 'supported by children* social care', 'children* social care has|have', 'social work assessment|team|intervention|practice|visit', 'children ... in care', 'early support work', 'across children* social care', 'support from social care', 'receiving social care support', 'reduce ... contact to children* social care', 'contact to children* social care', 'care act assessment', 'family help', 'kinship', 'personal assistant ... care', 'stepped down', 'section 17', 'section 47', 'child* ... who are in care', 'adoption', 'adopted child*'],
    weak: ['social care', 'family support', 'front door', 'children* social care', 'social work'],
    not: ['adult social care', 'education health and social care', 'health and social care', 'education health social care', 'social emotional', 'social media', 'from ... education health social', 'child protection plan ... reviewed', 'initial child protection conference', 'attend* ... child protection conference|meeting'],
  },
  {
    key: 'short-breaks',
    name: 'Short breaks',
    definition: 'Short breaks, respite, leisure, clubs and community activities',
    strong: ['short break', 'respite', 'overnight stay|break'],
    fair: ['leisure', 'club', 'community activity|event', 'social activity|opportunity', 'holiday activity|activities|club|programme', 'extra curricular', 'activity ... community', 'activity ... for ... children|young', 'active in the community', 'youth club|group', 'direct payment', 'local activity', 'recreation*', 'play scheme|equipment', 'experience outside of education', 'access ... leisure|social|community activity', 'range of ... activity ... send|disabilit*', 'inclusive sport', 'sport* club|activity|opportunity', 'holiday club', 'swimming', 'social group|club', 'personal assistant', 'youth service|centre|provision', 'social life|lives'],
    weak: ['activity', 'haf', 'friend*', 'in the community', 'in ... their communit*', 'sport*', 'play area|park', 'friendship'],
    not: ['community health', 'community safety', 'criminal activity', 'transport'],
  },
  {
    key: 'out-of-area',
    name: 'Out of area',
    definition: 'Placements away from the local area, residential schools',
    fair: ['out of area', 'out of county|borough|city|authority', 'outside of? the|their local? area|borough|county|city|authority', 'outside the local authority', 'residential special? school|setting|placement|provision|college', 'residential ... school', 'placed outside|out|away', 'placement ... away|distance|outside', 'independent non maintained', 'located out of', 'live|living|placed out of area', 'placed ... out of', 'live* at a distance', 'distance from the local area', 'residential special school', 'living in residential special school', 'far from home', 'long distance', 'placed in other area|authority', 'away from home|family', 'independent specialist|special placement|school', 'living away'],
    weak: ['residential', 'distance'],
    not: ['parents living', 'placed at', 'residential children*'],
  },
];
