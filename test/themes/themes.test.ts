import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInThemes, jsonSchema, parseThemes, type Theme, taggerFor } from '../../src/index.js';
import { themeName } from '../../src/themes/names.js';
import { themeListSchema } from '../../src/themes/schema.js';
import { shared } from '../support/corpus.js';

const THEMES = builtInThemes();
const tagger = taggerFor();
const tagsOf = (text: string, points: string[] = []) => tagger.tags({ text, points });

/** For each theme what speaks about it, and what only looks like it. The sentences are invented. */
const SENTENCES: readonly [key: string, about: string[], not: string[]][] = [
  [
    'ehc-plan-quality',
    [
      'The quality of EHC plans is poor.',
      'EHC plans do not reflect what children need now.',
      'Health professionals rarely contribute to education, health and care (EHC) plans.',
    ],
    [
      'Quality assurance of plans for the new car park is late.',
      'Most children with an EHC plan live near the coast.',
    ],
  ],
  [
    'ehc-plan-timeliness',
    ['Too few EHC plans are issued within 20 weeks.', 'The timeliness of EHC plans has improved.'],
    [
      'The timeliness of referrals to the hub is good.',
      'Updated EHC plans reach families long after the meeting, with weeks of delay.',
    ],
  ],
  [
    'annual-reviews',
    ['Annual reviews are late in most schools.', 'Amended EHC plans reach families after a year.'],
    ['The board reviewed its plan for the harbour.'],
  ],
  [
    'identification',
    [
      'Health visitors identify needs early.',
      'Children’s needs are not identified quickly enough.',
    ],
    ['Leaders have identified housing as a priority.', 'Support starts when a need is identified.'],
  ],
  [
    'waiting-times',
    ['Children wait too long to see a nurse.', 'There is a backlog of appointments.'],
    ['The clinic has a bright waiting room.', 'Portage helps children with developmental delay.'],
  ],
  [
    'therapies',
    ['Speech and language therapy is well run.', 'Many wheelchairs arrive late.'],
    ['Young people value talking therapy.', 'Adults are offered family therapy.'],
  ],
  [
    'neurodevelopmental-pathway',
    ['The autism pathway is hard to follow.', 'Support after an ADHD diagnosis is scarce.'],
    ['The diagnosis of the budget was frank.'],
  ],
  [
    'mental-health',
    ['CAMHS answers quickly.', 'Support for emotional well-being is strong.'],
    [
      'The police are absent from the health and well-being board.',
      'Parental mental health is noted on the form.',
    ],
  ],
  [
    'community-health',
    ['School nurses are easy to reach.', 'Few children see a dentist.'],
    ['Nursery places are plentiful.'],
  ],
  [
    'joint-commissioning',
    [
      'Joint commissioning is at an early stage.',
      'The joint strategic needs assessment is out of date.',
    ],
    [
      'The Clinical Commissioning Group sent a letter.',
      'The police and crime commissioner opened the fair.',
    ],
  ],
  [
    'governance',
    ['Governance is weak and nobody is held to account.', 'The SEND strategy has no owner.'],
    ['Strategy discussions take place each morning.', 'Headteachers lead assemblies.'],
  ],
  [
    'data-and-evaluation',
    ['Leaders make poor use of data.', 'Self-evaluation is accurate.'],
    ['A data protection officer answered the telephone.'],
  ],
  [
    'quality-assurance',
    ['Quality assurance of placements is thin.', 'Audits are regular and find what is wrong.'],
    ['Children with mild to moderate needs are seen at school.'],
  ],
  [
    'co-production',
    ['Co-production is rare.', 'The parent carer forum shapes services.'],
    ['GP participation in conferences is low.', 'A consultation line for professionals is open.'],
  ],
  [
    'communication',
    ['Parents are not kept informed.', 'Families do not know who to call.'],
    [
      'Children with speech, language and communication needs thrive.',
      'Plans are not informed by the police.',
    ],
  ],
  [
    'local-offer',
    ['Few families know of the local offer.', 'SENDIASS is stretched.'],
    ['The website of the harbour was redrawn.'],
  ],
  [
    'family-confidence',
    ['Parents have lost trust in the system.', 'Appeals to the tribunal have doubled.'],
    ['The hospital trust moved house.', 'The forum is a valued strategic partner.'],
  ],
  [
    'preparation-for-adulthood',
    ['Supported internships lead to paid work.', 'Young people are prepared well for adulthood.'],
    ['An independent chair leads the group.'],
  ],
  [
    'transitions',
    ['Transitions between schools are smooth.', 'The move to adult services is abrupt.'],
    ['The move of the office to the pier is done.'],
  ],
  [
    'inclusion-in-schools',
    ['Mainstream schools struggle to meet needs.', 'There are too few special school places.'],
    ['The boat race will take place in May.'],
  ],
  [
    'attendance-and-exclusion',
    ['Suspensions are too frequent.', 'School attendance is low.'],
    ['Attendance at board meetings is good.', 'There is an absence of leadership.'],
  ],
  [
    'alternative-provision',
    ['The pupil referral unit is full.', 'Alternative provision is checked twice a year.'],
    ['An alternative route by ferry is open.'],
  ],
  [
    'attainment',
    ['By key stage 2, most pupils achieve well.', 'Educational outcomes are rising.'],
    ['Leaders have achieved a balanced budget.'],
  ],
  [
    'early-years',
    ['Early years settings are welcoming.', 'Portage is valued.'],
    ['In recent years settings have changed.'],
  ],
  [
    'social-care',
    ['Social workers know the children well.', 'Early help comes too late.'],
    [
      'Adult social care has a new home page.',
      'Plans hold advice from education, health and social care.',
    ],
  ],
  [
    'short-breaks',
    ['Short breaks are scarce.', 'There are few clubs for disabled children.'],
    ['Ambulances are short of brakes.', 'Criminal activity fell.'],
  ],
  [
    'out-of-area',
    [
      'Too many children live in residential special schools.',
      'Placements out of area are costly.',
    ],
    ['Staff travel some distance each day.'],
  ],
  [
    'workforce',
    ['Staff turnover is high.', 'The designated clinical officer has little time.'],
    ['Young people find education, employment or training.', 'Travel training is popular.'],
  ],
  [
    'multi-agency-working',
    ['Agencies share information well.', 'Multi-agency working is strong.'],
    ['The local area partnership met in June.', 'Multi-agency audits are thorough.'],
  ],
  [
    'safeguarding',
    ['Children at risk of exploitation are found in time.', 'Domestic abuse is well understood.'],
    ['Children miss education in winter.', 'A register lists pupils at risk of exclusion.'],
  ],
];

describe('the theme list', () => {
  it('fits its own form, with a key for each of the 30 themes', () => {
    expect(themeListSchema.safeParse({ themes: THEMES }).error).toBeUndefined();
    expect(new Set(THEMES.map(({ key }) => key)).size).toBe(30);
    expect(SENTENCES.map(([key]) => key)).toEqual(THEMES.map(({ key }) => key));
  });

  it.skipIf(!shared)('is the list that the field shares', () => {
    const rows = readFileSync(`${shared}THEMES.md`, 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm);
    expect(THEMES.map(({ key }) => key)).toEqual([...rows].map(([, key]) => key));
  });

  it('names its themes, and other keys by their words', () => {
    expect(themeName('ehc-plan-quality')).toBe('EHC plan quality');
    expect(themeName('school-transport')).toBe('School transport');
  });
});

describe.each(SENTENCES)('%s', (key, about, not) => {
  it.each(about)('is told by: %s', (sentence) => {
    expect(tagsOf(sentence)).toContain(key);
  });

  it.each(not)('is not told by: %s', (sentence) => {
    expect(tagsOf(sentence)).not.toContain(key);
  });
});

describe('what a finding is about, by phrases alone', () => {
  const byPhrases = taggerFor(THEMES.map((theme) => ({ ...theme, key: `my-${theme.key}` })));
  const tagsOf = (text: string, points: string[] = []) =>
    byPhrases.tags({ text, points }).map((key) => key.replace(/^my-/, ''));
  const opening =
    'Early years settings are welcoming. They are open all year. They are warm. They are near.';

  it('what opens it is, what a later sentence names alone is not', () => {
    expect(tagsOf(`${opening} Some use speech and language therapy.`)).toEqual(['early-years']);
    expect(
      tagsOf(
        `${opening} Some use speech and language therapy. Speech and language therapists teach them.`,
      ),
    ).toEqual(['early-years', 'therapies']);
  });

  it('each point opens anew', () => {
    expect(
      tagsOf('Leaders should:', ['improve school attendance;', 'open more dental clinics.']),
    ).toEqual(['attendance-and-exclusion', 'community-health']);
  });

  it('an example of something else is not', () => {
    expect(tagsOf('Some services, such as wheelchairs, are good.')).toEqual([]);
    expect(tagsOf('Some services (for example dentistry) are good.')).toEqual([]);
    expect(tagsOf('Children wait too long for services such as wheelchairs.')).toEqual([
      'therapies',
      'waiting-times',
    ]);
  });

  it('a word in capitals, in the plural, with a hyphen or a curly apostrophe is the same word', () => {
    for (const text of ['CO-PRODUCTION is rare.', 'Parents’ forum meetings are lively.']) {
      expect(tagsOf(text)).toEqual(['co-production']);
    }
  });

  it('nothing is told by nothing', () => {
    for (const text of ['', '—', 'n/a', '🙂', 'ÉÀÜ'])
      expect(tagger.tags({ text, points: [] })).toEqual([]);
  });
});

it('of a short text, beyond two themes one that is only just told is not', () => {
  const two = 'Early years settings know about autism.';
  expect(tagsOf(two)).toEqual(['early-years', 'neurodevelopmental-pathway']);
  const third = `${two} Audits are kept.`;
  expect(tagsOf(third)).toEqual(['early-years', 'neurodevelopmental-pathway']);
  expect(tagsOf(`${third} Audits help.`)).toContain('quality-assurance');
});

describe('words that the model weighs', () => {
  const text =
    'The co-location of police, health and education staff with social workers at the front door means that what is known about a child is gathered quickly, and that partners make decisions together about what should happen next.';

  it('tell a theme beside its phrases, and say which they are', () => {
    const reason = tagger.reasons({ text, points: [] }).find(({ tagged }) => tagged);
    expect(reason).toMatchObject({ key: 'multi-agency-working' });
    expect(reason?.words.length).toBeGreaterThan(0);
    for (const words of reason?.words ?? []) expect(text).toContain(words);
  });

  it('do not tell the themes of a list of one’s own', () => {
    const own = THEMES.map((theme) => ({ ...theme, key: `my-${theme.key}` }));
    const reasons = taggerFor(own).reasons({ text, points: [] });
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.flatMap(({ words }) => words)).toEqual([]);
  });
});

it('a text of any length is read in one go', () => {
  const long = 'Exploitation, neglect, domestic abuse and violence. '.repeat(20_000);
  expect(tagsOf(long)).toContain('safeguarding');
});

describe('properties', () => {
  const sentence = fc.constantFrom(...SENTENCES.flatMap(([, about, not]) => [...about, ...not]));
  const text = fc.array(sentence, { maxLength: 12 }).map((all) => all.join(' '));

  it('the same finding has the same themes, sorted, whatever the order of the list', () => {
    const turned = taggerFor([...THEMES].reverse());
    fc.assert(
      fc.property(text, (given) => {
        const tags = tagsOf(given);
        expect(tags).toEqual([...new Set(tags)].sort());
        expect(turned.tags({ text: given, points: [] })).toEqual(tags);
      }),
    );
  });

  it('a theme is tagged where its reason says so, and its words stand in the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const reasons = tagger.reasons({ text: given, points: [] });
        const told = reasons.filter(({ tagged }) => tagged).map(({ key }) => key);
        expect(told.sort()).toEqual(tagsOf(given));
        for (const { phrases, words } of reasons) {
          const said = [...phrases.map((phrase) => phrase.words), ...words];
          expect(said.length).toBeGreaterThan(0);
          for (const one of said) expect(given).toContain(one);
        }
      }),
    );
  });
});

describe('how a phrase is written', () => {
  const matches = (phrase: string, given: string) =>
    taggerFor([{ key: 'x', name: 'x', definition: 'x', strong: [phrase] }]).tags({
      text: given,
      points: [],
    }).length > 0;

  it.each([
    ['school van', 'The School Vans are late.', true],
    ['school bus', 'The schoolbus is late.', false],
    ['school-bus', 'A school bus.', true],
    ['school bus', 'Out of school. Bus fares rise.', false],
    ['commission*', 'Recommissioned services.', false],
    ['commission*', 'Commissioners met.', true],
    ['bus|taxi fare', 'Taxi fares rise.', true],
    ['school? bus', 'The bus is late.', true],
    ['school? bus', 'The school bus is late.', true],
    ['bus ... late', 'The bus that goes to the school is late.', true],
    ['bus ... late', 'The bus left. It was late.', false],
    ['bus ... late', 'The bus one two three four five six seven eight nine late.', false],
    ['bus ...12 late', 'The bus one two three four five six seven eight nine late.', true],
    ['bus ...12 late', 'We took the bus. It was late.', true],
    ['agency', 'Two agencies’ views.', true],
  ])('%s in “%s”: %s', (phrase, given, expected) => {
    expect(matches(phrase, given)).toBe(expected);
  });
});

describe('a list of one’s own', () => {
  const transport: Theme = {
    key: 'school-transport',
    name: 'School transport',
    definition: 'Getting to school',
    fair: ['school bus'],
    not: ['model school bus'],
  };
  const list = (theme: object) => JSON.stringify({ themes: [theme] });

  it('is read, and tags', () => {
    const own = taggerFor(parseThemes(list(transport), 'mine.json'));
    expect(own.tags({ text: 'The school bus is late.', points: [] })).toEqual(['school-transport']);
    expect(own.tags({ text: 'A model school bus.', points: [] })).toEqual([]);
  });

  it('is what the program prints', () => {
    expect(parseThemes(`\uFEFF${JSON.stringify({ themes: THEMES })}`, 'x')).toHaveLength(30);
    expect(jsonSchema('themes')).toMatchObject({ $id: 'urn:arealetter:themes:1.0.0' });
  });

  it.each([
    ['{', /^mine\.json.*: no JSON \(/],
    ['{"themes":\n[,]}', /^mine\.json:2: no JSON/],
    ['[]', /^mine\.json: the list: /],
    ['{"themes":[]}', /^mine\.json: themes: /],
    [
      list({ ...transport, key: 'School Bus' }),
      /^mine\.json: themes\[0\]\.key: must be small letters/,
    ],
    [list({ ...transport, fair: [] }), /^mine\.json: themes\[0\]: needs at least one phrase/],
    [
      list({ ...transport, fair: ['bus', 'school ...'] }),
      /themes\[0\]\.fair\[1\]: “school \.\.\.” must/,
    ],
    [list({ ...transport, fair: ['a ... b ... c ... d ... e'] }), /more than 3 of “\.\.\.”/],
    [list({ ...transport, fair: ['a? b? c? d? e'] }), /more than 3 of “\?”/],
    [list({ ...transport, fair: ['bus ...x late'] }), /holds “\.\.\.x”/],
    [list({ ...transport, fair: ['(bus)'] }), /themes\[0\]\.fair\[0\]: “\(bus\)” holds/],
    [list({ ...transport, strogn: ['bus'] }), /themes\[0\]: .*strogn/],
    [
      JSON.stringify({ themes: [transport, transport] }),
      /themes\[1\]\.key: “school-transport” twice/,
    ],
  ])('that does not fit is refused: %s', (text, message) => {
    expect(() => parseThemes(text, 'mine.json')).toThrow(message);
    expect(() => parseThemes(text, 'mine.json')).toThrow(
      expect.objectContaining({ code: 'themes-invalid' }),
    );
  });
});
