import type { Finding, LetterRecord } from '../../../record/schema.js';

/** How a value is put right: typed words, one of a list, a day, a list with an entry a line, people. */
export type Sort = 'words' | 'lines' | 'day' | 'people' | keyof Choices;

/** The values to choose from, each with its name. */
export interface Choices {
  kind: readonly Choice[];
  outcome: readonly Choice[];
  type: readonly Choice[];
  question: readonly Choice[];
  verdict: readonly Choice[];
  person: readonly Choice[];
}
export type Choice = readonly [key: string, name: string];

/** A value that a reviewer may put right. */
export interface Field {
  label: string;
  /** Where it is in what is corrected, as a JSON Pointer. */
  path: string;
  sort: Sort;
  /** Whether there may be none. */
  canBeNone: boolean;
}

const field = (label: string, path: string, sort: Sort, canBeNone = false): Field => ({
  label,
  path,
  sort,
  canBeNone,
});

/** The fields of a finding, whose paths begin with its own. */
export function fieldsOfFinding(finding: Finding, path: string): Field[] {
  return [
    field('Type', `${path}/type`, 'type'),
    field('Question', `${path}/question`, 'question', true),
    field('Heading', `${path}/heading`, 'words', true),
    field('Words', `${path}/text`, 'words'),
    field('Points, one a line', `${path}/points`, 'lines'),
    ...(finding.type === 'progress'
      ? [field('Verdict', `${path}/judgement`, 'verdict', true)]
      : []),
    ...(finding.verdict ? [field('The verdict’s words', `${path}/verdict/text`, 'words')] : []),
    ...(finding.responsible.length > 0 || finding.type === 'priority-action'
      ? [field('Bodies responsible, one a line', `${path}/responsible`, 'lines')]
      : []),
    ...(finding.parent === null ? [] : [field('Belongs to', `${path}/parent`, 'words')]),
    ...(finding.type === 'action' ? [field('Due', `${path}/due`, 'day', true)] : []),
    ...finding.details.map(({ heading }, index) =>
      field(heading, `${path}/details/${index}/text`, 'words'),
    ),
  ];
}

/** The fields of another part of the record; none where its entries are corrected one by one. */
export function fieldsOfPart({ dates }: LetterRecord, part: string): Field[] {
  const parts: Readonly<Record<string, Field[]>> = {
    title: [field('Kind', '/kind', 'kind'), field('Title', '/title', 'words', true)],
    area: [
      field('Local area', '/area/name', 'words', true),
      field('ONS code', '/area/code', 'words', true),
    ],
    dates: [
      field('Date of the letter', '/dates/letter', 'day', true),
      ...(dates.inspection ? span('Inspection', '/dates/inspection') : []),
      ...dates.previous.flatMap(({ text }, index) => span(text, `/dates/previous/${index}`)),
      ...(dates.statement
        ? [
            field('Statement required', '/dates/statement/required', 'day', true),
            field('Statement fit for purpose', '/dates/statement/fitForPurpose', 'day', true),
          ]
        : []),
    ],
    outcome: [
      field('Outcome', '/outcome/judgement', 'outcome', true),
      field('Outcome, as printed', '/outcome/text', 'words', true),
      field('Next inspection', '/outcome/nextInspection', 'words', true),
    ],
    'responsible-bodies': [field('Bodies, one a line', '/responsibleBodies', 'lines')],
    people: [field('People', '/people', 'people')],
  };
  return parts[part] ?? [];
}

function span(label: string, path: string): Field[] {
  return [
    field(`${label}: first day`, `${path}/from`, 'day'),
    field(`${label}: last day`, `${path}/to`, 'day'),
  ];
}
