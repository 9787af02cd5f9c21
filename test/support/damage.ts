import type { Finding } from '../../src/index.js';
import type { Path } from '../../src/validate/rule.js';

/** A record that may be damaged in any way. */
// biome-ignore lint/suspicious/noExplicitAny: damage breaks types, too
export type Damaged = any;

/** One way to damage a record, and what must be said of it. */
export interface Damage {
  name: string;
  /** The sample that it is done to. */
  to: 'letter' | 'clean' | 'revisit' | 'report' | 'statement' | 'targeted';
  damage: (record: Damaged) => void;
  rule: string;
  path: Path;
  /** Whether the document is needed to see it. */
  source?: true;
}

/** Every kind of damage that is known to happen, and the rule that is meant to catch it. */
export const DAMAGES: readonly Damage[] = [
  {
    name: 'a field of its own',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[2], { note: 'mine' }),
    rule: 'schema',
    path: ['findings', 2, 'note'],
  },
  {
    name: 'a field taken away',
    to: 'letter',
    damage: ({ findings }) => delete findings[1].points,
    rule: 'schema',
    path: ['findings', 1, 'points'],
  },
  {
    name: 'a number as text',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[0].at, { page: '2' }),
    rule: 'schema',
    path: ['findings', 0, 'at', 'page'],
  },
  {
    name: 'an old version',
    to: 'letter',
    damage: (record) => Object.assign(record, { schemaVersion: '0.9.0' }),
    rule: 'schema',
    path: ['schemaVersion'],
  },
  {
    name: 'an unknown kind',
    to: 'letter',
    damage: (record) => Object.assign(record, { kind: 'school-report' }),
    rule: 'schema',
    path: ['kind'],
  },
  {
    name: 'a day that no month has',
    to: 'letter',
    damage: ({ dates }) => Object.assign(dates, { letter: '2018-11-31' }),
    rule: 'schema',
    path: ['dates', 'letter'],
  },
  {
    name: 'an id without its ordinal',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[3], { id: 'main-finding' }),
    rule: 'schema',
    path: ['findings', 3, 'id'],
  },
  {
    name: 'an id that stands twice',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[3], { id: findings[2].id }),
    rule: 'ids',
    path: ['findings', 3, 'id'],
  },
  {
    name: 'two ids swapped',
    to: 'report',
    damage: ({ findings: [one, two] }) => ([one.id, two.id] = [two.id, one.id]),
    rule: 'ids',
    path: ['findings', 0, 'id'],
  },
  {
    name: 'a finding dropped from the middle',
    to: 'letter',
    damage: ({ findings }) => findings.splice(4, 1),
    rule: 'ids',
    path: ['findings', 4, 'id'],
  },
  {
    name: 'the last finding dropped',
    to: 'letter',
    damage: ({ findings }) => findings.pop(),
    rule: 'completeness',
    path: ['findings'],
    source: true,
  },
  {
    name: 'the last three findings dropped, with no document at hand',
    to: 'clean',
    damage: ({ findings }) => findings.splice(-3),
    rule: 'recount',
    path: ['coverage', 'placed'],
  },
  {
    name: 'a parent that does not exist',
    to: 'statement',
    damage: ({ findings }) => Object.assign(findings.at(-1), { parent: 'significant-weakness/9' }),
    rule: 'parents',
    path: ['findings', 110, 'parent'],
  },
  {
    name: 'a parent that is no weakness',
    to: 'statement',
    damage: ({ findings }) => Object.assign(findings.at(-1), { parent: 'action/1' }),
    rule: 'parents',
    path: ['findings', 110, 'parent'],
  },
  {
    name: 'a parent taken away',
    to: 'statement',
    damage: ({ findings }) => Object.assign(findings.at(-1), { parent: null }),
    rule: 'parents',
    path: ['findings', 110, 'parent'],
  },
  {
    name: 'a letter before its inspection',
    to: 'letter',
    damage: ({ dates }) => Object.assign(dates, { letter: '2018-01-26' }),
    rule: 'dates',
    path: ['dates', 'letter'],
  },
  {
    name: 'an inspection that ends before it begins',
    to: 'letter',
    damage: ({ dates }) => Object.assign(dates.inspection, { to: '2018-10-02' }),
    rule: 'dates',
    path: ['dates', 'inspection', 'to'],
  },
  {
    name: 'an inspection of three months',
    to: 'targeted',
    damage: ({ dates }) => Object.assign(dates.inspection, { from: '2022-12-13' }),
    rule: 'dates',
    path: ['dates', 'inspection', 'to'],
  },
  {
    name: 'an earlier inspection that is later',
    to: 'report',
    damage: ({ dates }) =>
      Object.assign(dates.previous[0], { from: '2025-10-08', to: '2025-10-12' }),
    rule: 'dates',
    path: ['dates', 'previous', 0, 'to'],
  },
  {
    name: 'a year in which there were no such reports',
    to: 'report',
    damage: ({ dates }) =>
      Object.assign(dates.inspection, { from: '2021-06-10', to: '2021-06-14' }),
    rule: 'dates',
    path: ['dates', 'inspection', 'from'],
  },
  {
    name: 'a statement fit before it was required',
    to: 'revisit',
    damage: ({ dates }) => Object.assign(dates.statement, { fitForPurpose: '2018-03-21' }),
    rule: 'dates',
    path: ['dates', 'statement', 'fitForPurpose'],
  },
  {
    name: 'another outcome',
    to: 'report',
    damage: ({ outcome }) => Object.assign(outcome, { judgement: 'typically-positive' }),
    rule: 'reread',
    path: ['outcome', 'judgement'],
    source: true,
  },
  {
    name: 'a person left out',
    to: 'letter',
    damage: ({ people }) => people.splice(0, 1),
    rule: 'reread',
    path: ['people', 0],
    source: true,
  },
  {
    name: 'a date that the document does not give',
    to: 'letter',
    damage: ({ dates }) => Object.assign(dates, { letter: '2018-11-27' }),
    rule: 'grounding',
    path: ['dates', 'letter'],
    source: true,
  },
  {
    name: 'a finding of a type that letters do not have',
    to: 'letter',
    damage: ({ findings }) =>
      Object.assign(findings.at(-1), { type: 'priority-action', id: 'priority-action/1' }),
    rule: 'types',
    path: ['findings', 51, 'type'],
  },
  {
    name: 'a verdict on a strength',
    to: 'targeted',
    damage: ({ findings }) => Object.assign(findings[12], { judgement: 'sufficient' }),
    rule: 'types',
    path: ['findings', 12, 'judgement'],
  },
  {
    name: 'a question in a report',
    to: 'report',
    damage: ({ findings }) =>
      Object.assign(findings[0], { question: 'meeting', id: 'meeting/experience/1' }),
    rule: 'types',
    path: ['findings', 0, 'question'],
  },
  {
    name: 'a judgement of another kind',
    to: 'letter',
    damage: ({ outcome }) => Object.assign(outcome, { judgement: 'inconsistent' }),
    rule: 'judgement',
    path: ['outcome', 'judgement'],
  },
  {
    name: 'a judgement taken away',
    to: 'report',
    damage: ({ outcome }) => Object.assign(outcome, { judgement: null }),
    rule: 'judgement',
    path: ['outcome', 'judgement'],
  },
  {
    name: 'a statement required without a weakness',
    to: 'clean',
    damage: ({ outcome }) => Object.assign(outcome, { judgement: 'statement-of-action-required' }),
    rule: 'statement',
    path: ['outcome', 'judgement'],
  },
  {
    name: 'weaknesses, but no statement required',
    to: 'letter',
    damage: ({ outcome }) => Object.assign(outcome, { judgement: 'no-statement-of-action' }),
    rule: 'statement',
    path: ['outcome', 'judgement'],
  },
  {
    name: 'an outcome made milder',
    to: 'report',
    damage: ({ outcome }) => Object.assign(outcome, { judgement: 'inconsistent' }),
    rule: 'priority-actions',
    path: ['outcome', 'judgement'],
  },
  {
    name: 'a finding cut off',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[1], { text: 'Leaders know the' }),
    rule: 'doubts',
    path: ['findings', 0],
  },
  {
    name: 'a verdict turned round',
    to: 'revisit',
    damage: ({ findings }) => Object.assign(findings[1], { judgement: 'sufficient' }),
    rule: 'verdicts',
    path: ['outcome', 'text'],
  },
  {
    name: 'a verdict taken away',
    to: 'revisit',
    damage: ({ findings }) => Object.assign(findings[1], { judgement: null }),
    rule: 'verdicts',
    path: ['findings', 1, 'judgement'],
  },
  {
    name: 'an outcome that the verdicts do not make',
    to: 'revisit',
    damage: ({ outcome }) => Object.assign(outcome, { judgement: 'sufficient-progress' }),
    rule: 'verdicts',
    path: ['outcome', 'judgement'],
  },
  {
    name: 'the code of another area',
    to: 'letter',
    damage: ({ area }) => Object.assign(area, { code: 'E06000009' }),
    rule: 'area',
    path: ['area', 'code'],
  },
  {
    name: 'another area',
    to: 'letter',
    damage: (record) => Object.assign(record, { area: { name: 'Blackpool', code: 'E06000009' } }),
    rule: 'area',
    path: ['area', 'name'],
  },
  {
    name: 'a count of words changed',
    to: 'letter',
    damage: ({ coverage }) => Object.assign(coverage, { furniture: coverage.furniture + 1 }),
    rule: 'coverage',
    path: ['coverage', 'words'],
  },
  {
    name: 'words left over',
    to: 'letter',
    damage: ({ coverage, passages }) => {
      coverage.unplaced.push({ text: 'left over', at: passages[0].at });
      coverage.words += 2;
    },
    rule: 'unplaced',
    path: ['coverage', 'unplaced', 0],
  },
  {
    name: 'two spaces',
    to: 'letter',
    damage: ({ findings }) =>
      Object.assign(findings[5], { text: findings[5].text.replace(' ', '  ') }),
    rule: 'text',
    path: ['findings', 5, 'text'],
  },
  {
    name: 'a bullet glyph',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[5], { text: `\uf0a7 ${findings[5].text}` }),
    rule: 'text',
    path: ['findings', 5, 'text'],
  },
  {
    name: 'the number of a list',
    to: 'report',
    damage: ({ findings }) => Object.assign(findings[5], { text: `3. ${findings[5].text}` }),
    rule: 'text',
    path: ['findings', 5, 'text'],
  },
  {
    name: 'a soft hyphen',
    to: 'report',
    damage: ({ findings }) =>
      Object.assign(findings[5], { text: `Chil\u00addren ${findings[5].text}` }),
    rule: 'text',
    path: ['findings', 5, 'text'],
  },
  {
    name: 'letters in pieces (NFD)',
    to: 'report',
    damage: ({ passages }) => Object.assign(passages[0], { text: 'cafe\u0301' }),
    rule: 'text',
    path: ['passages', 0, 'text'],
  },
  {
    name: 'a page number in a finding',
    to: 'report',
    damage: ({ findings }) => Object.assign(findings[5], { text: `${findings[5].text} 3` }),
    rule: 'furniture',
    path: ['findings', 5, 'text'],
  },
  {
    name: 'a finding that stands twice',
    to: 'letter',
    damage: ({ findings }) =>
      findings.splice(51, 0, { ...findings[50], id: 'significant-weakness/9' }),
    rule: 'duplicates',
    path: ['findings', 51],
  },
  {
    name: 'a page that the document does not have',
    to: 'letter',
    damage: ({ findings: [finding] }) => {
      finding.at.endPage = 99;
      finding.at.boxes.push({ ...finding.at.boxes[0], page: 99 });
    },
    rule: 'places',
    path: ['findings', 0, 'at', 'endPage'],
  },
  {
    name: 'a place that ends before it begins',
    to: 'statement',
    damage: ({ findings: [finding] }) => Object.assign(finding.at, { endLine: 1 }),
    rule: 'places',
    path: ['findings', 0, 'at', 'endLine'],
  },
  {
    name: 'a place without size',
    to: 'letter',
    damage: ({ findings: [finding] }) => Object.assign(finding.at.boxes[0], { width: 0 }),
    rule: 'places',
    path: ['findings', 0, 'at', 'boxes', 0],
  },
  {
    name: 'lines in place of pages',
    to: 'letter',
    damage: ({ passages: [passage] }) => Object.assign(passage, { at: { line: 1, endLine: 2 } }),
    rule: 'places',
    path: ['passages', 0, 'at'],
  },
  {
    name: 'findings in another order',
    to: 'targeted',
    damage: ({ findings }) => findings.unshift(findings.pop()),
    rule: 'places',
    path: ['findings', 1, 'at', 'page'],
  },
  {
    name: 'themes out of order',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[0], { themes: ['workforce', 'governance'] }),
    rule: 'themes',
    path: ['findings', 0, 'themes', 1],
  },
  {
    name: 'a theme that no list has',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[0], { themes: ['waiting-time'] }),
    rule: 'themes',
    path: ['findings', 0, 'themes', 0],
  },
  {
    name: 'a theme twice',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[0], { themes: ['governance', 'governance'] }),
    rule: 'themes',
    path: ['findings', 0, 'themes', 1],
  },
  {
    name: 'keys in another order',
    to: 'letter',
    damage: (record) => {
      const { title } = record;
      delete record.title;
      record.title = title;
    },
    rule: 'keys',
    path: ['area'],
  },
  {
    name: 'the inspection of an area that the statistics know otherwise',
    to: 'letter',
    damage: (record) => {
      record.area = { name: 'Blackpool', code: 'E06000009' };
      record.title = 'Joint local area SEND inspection in Blackpool';
    },
    rule: 'facts',
    path: ['dates', 'inspection', 'from'],
  },
  {
    name: 'the hash of another document',
    to: 'letter',
    damage: ({ source }) => Object.assign(source, { sha256: source.sha256.replaceAll('a', 'b') }),
    rule: 'source',
    path: ['source', 'sha256'],
    source: true,
  },
  {
    name: 'a word altered',
    to: 'letter',
    damage: ({ findings }) =>
      Object.assign(findings[7], { text: findings[7].text.replace(/ \S+ /, ' other ') }),
    rule: 'grounding',
    path: ['findings', 7, 'text'],
    source: true,
  },
  {
    name: 'a word left out',
    to: 'targeted',
    damage: ({ findings }) =>
      Object.assign(findings[7], { text: findings[7].text.replace(/ \S+ /, ' ') }),
    rule: 'grounding',
    path: ['findings', 7, 'text'],
    source: true,
  },
  {
    name: 'a finding cut short',
    to: 'report',
    damage: ({ findings }) =>
      Object.assign(findings[7], { text: findings[7].text.split(' ').slice(0, -5).join(' ') }),
    rule: 'completeness',
    path: ['findings', 7],
    source: true,
  },
  {
    name: 'a finding that lacks its first words',
    to: 'letter',
    damage: ({ findings }) =>
      Object.assign(findings[7], { text: findings[7].text.split(' ').slice(3).join(' ') }),
    rule: 'completeness',
    path: ['findings', 7],
    source: true,
  },
  {
    name: 'the texts of two findings swapped',
    to: 'letter',
    damage: ({ findings: [one, two] }) => ([one.text, two.text] = [two.text, one.text]),
    rule: 'grounding',
    path: ['findings', 0, 'text'],
    source: true,
  },
  {
    name: 'a place on the wrong page',
    to: 'letter',
    damage: ({ findings }) => Object.assign(findings[0], { at: findings.at(-1).at }),
    rule: 'grounding',
    path: ['findings', 0, 'text'],
    source: true,
  },
  {
    name: 'points in another order',
    to: 'revisit',
    damage: ({ findings }) => findings[0].points.reverse(),
    rule: 'grounding',
    path: ['findings', 0, 'points', 1],
    source: true,
  },
  {
    name: 'a point left out',
    to: 'clean',
    damage: ({ findings }) =>
      findings.find(({ points }: Finding) => points.length > 1).points.pop(),
    rule: 'completeness',
    path: ['findings', 24],
    source: true,
  },
  {
    name: 'a passage altered',
    to: 'letter',
    damage: ({ passages }) =>
      Object.assign(passages[5], { text: passages[5].text.replace(/ \S+ /, ' never ') }),
    rule: 'grounding',
    path: ['passages', 5, 'text'],
    source: true,
  },
  {
    name: 'another name',
    to: 'letter',
    damage: ({ people }) => Object.assign(people[0], { name: 'Nobody Known' }),
    rule: 'grounding',
    path: ['people', 0, 'name'],
    source: true,
  },
  {
    name: 'a body that is not responsible',
    to: 'letter',
    damage: ({ responsibleBodies }) => responsibleBodies.push('Nowhere Council'),
    rule: 'grounding',
    path: ['responsibleBodies', 3],
    source: true,
  },
  {
    name: 'another heading',
    to: 'report',
    damage: ({ findings }) => Object.assign(findings[9], { heading: 'What is very good?' }),
    rule: 'grounding',
    path: ['findings', 9, 'heading'],
    source: true,
  },
  {
    name: 'an outcome in other words',
    to: 'report',
    damage: ({ outcome }) => Object.assign(outcome, { text: `${outcome.text} All is well.` }),
    rule: 'grounding',
    path: ['outcome', 'text'],
    source: true,
  },
  {
    name: 'a detail altered',
    to: 'statement',
    damage: ({ findings }) =>
      Object.assign(findings.find(({ details }: Finding) => details.length > 0).details[0], {
        text: 'The Mayor',
      }),
    rule: 'grounding',
    path: ['findings', 68, 'details', 0, 'text'],
    source: true,
  },
  {
    name: 'a passage dropped',
    to: 'targeted',
    damage: ({ passages }) => passages.splice(6, 1),
    rule: 'completeness',
    path: ['findings'],
    source: true,
  },
];
