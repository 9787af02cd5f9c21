/*
 * The one table of the kinds of documents: what depends on a kind stands in its row, and everything else
 * derives from it: the schema, rules, diff, thread, comparison, names and help. It needs no schema itself,
 * so that help need not wait for one.
 */
import type { FindingType, Stance } from './finding-types.js';

/** How a document follows an earlier one of its area. */
type Succession = 'revisit' | 'monitoring' | 'statement' | 'reinspection';

/** A document's part in the story of an area: of one time they follow each other in this order. */
const ROLES = ['inspection', 'statement', 'revisit'] as const;

interface KindRow<Kind extends string, Judgement extends string, Verdict extends string> {
  /** What a document of the kind is called: `Area SEND inspection letter`. */
  readonly name: string;
  /** What several are called, with their years. */
  readonly documents: string;
  /** What it is called among documents of its area, and where there is little room. */
  readonly noun: string;
  readonly short: string;
  /** The event that it tells of. */
  readonly event: string;
  /** The first and the last year in which such documents were written; null where they still are. */
  readonly years: readonly [first: number, last: number | null];
  /** A statement of action has no inspection of its own: its time is that of the one it answers. */
  readonly role: (typeof ROLES)[number];
  /** The earlier documents that it follows, and how; all others are only compared with it. */
  readonly follows: Readonly<Partial<Record<Kind, Succession>>>;
  /** The outcomes that it can have, and what they are called; none where it has no outcome. */
  readonly judgements: Readonly<Partial<Record<Judgement, string>>>;
  /** The types of its findings. */
  readonly types: readonly FindingType[];
  /** The type of those that name a weakness. */
  readonly weakness: FindingType;
  /** The verdicts on single weaknesses that it can have. */
  readonly verdicts: readonly Verdict[];
  /** Whether its findings answer the three questions of an inspection. */
  readonly hasQuestions: boolean;
}

/** The verdicts on a weakness: what they are called, and how a finding with one stands. */
const VERDICT_ROWS = {
  sufficient: { label: 'Sufficient progress', stance: 'strength' },
  'not-sufficient': { label: 'Not sufficient progress', stance: 'weakness' },
  effective: { label: 'Effective action', stance: 'strength' },
  'not-effective': { label: 'No effective action', stance: 'weakness' },
} as const satisfies Readonly<Record<string, { label: string; stance: Stance }>>;

/** What an inspection follows: every earlier document about SEND. */
const INSPECTED_AGAIN = {
  'area-send-inspection': 'reinspection',
  'area-send-revisit': 'reinspection',
  'area-send-report': 'reinspection',
  'area-send-monitoring': 'reinspection',
  'statement-of-action': 'reinspection',
} as const;

const ROWS = {
  'area-send-inspection': {
    name: 'Area SEND inspection letter',
    documents: 'joint area SEND inspection letters (2016–2022)',
    noun: 'letter',
    short: 'letter',
    event: 'Area SEND inspection',
    years: [2016, 2022],
    role: 'inspection',
    follows: INSPECTED_AGAIN,
    judgements: {
      'statement-of-action-required': 'Statement of action required',
      'no-statement-of-action': 'No statement of action required',
    },
    types: ['main-finding', 'strength', 'area-for-development', 'significant-weakness'],
    weakness: 'significant-weakness',
    verdicts: [],
    hasQuestions: true,
  },
  'area-send-revisit': {
    name: 'Area SEND revisit letter',
    documents: 'joint area SEND revisit letters (2018–2022)',
    noun: 'revisit',
    short: 'revisit',
    event: 'Area SEND revisit',
    years: [2018, 2023],
    role: 'revisit',
    follows: { 'area-send-inspection': 'revisit', 'statement-of-action': 'revisit' },
    judgements: {
      'sufficient-progress': 'Sufficient progress in all',
      'some-sufficient-progress': 'Sufficient progress in some',
      'insufficient-progress': 'Sufficient progress in none',
    },
    types: ['progress'],
    weakness: 'progress',
    verdicts: ['sufficient', 'not-sufficient'],
    hasQuestions: false,
  },
  'area-send-report': {
    name: 'Area SEND inspection report',
    documents: 'area SEND inspection reports (2023 on)',
    noun: 'report',
    short: 'report',
    event: 'Area SEND inspection',
    years: [2023, null],
    role: 'inspection',
    follows: INSPECTED_AGAIN,
    judgements: {
      'typically-positive': 'Typically positive',
      inconsistent: 'Inconsistent',
      'widespread-or-systemic-failings': 'Widespread or systemic failings',
    },
    types: [
      'experience',
      'strength',
      'area-for-development',
      'priority-action',
      'area-for-improvement',
    ],
    weakness: 'priority-action',
    verdicts: [],
    hasQuestions: false,
  },
  'area-send-monitoring': {
    name: 'Area SEND monitoring inspection',
    documents: 'area SEND monitoring inspections (2025 on)',
    noun: 'monitoring inspection',
    short: 'monitoring',
    event: 'Area SEND monitoring inspection',
    years: [2025, null],
    role: 'revisit',
    follows: {
      'area-send-report': 'monitoring',
      'statement-of-action': 'monitoring',
      'area-send-monitoring': 'monitoring',
    },
    judgements: {
      'effective-action': 'Effective action taken',
      'not-effective-action': 'Effective action not taken',
    },
    types: ['progress', 'area-for-improvement'],
    weakness: 'progress',
    verdicts: ['effective', 'not-effective'],
    hasQuestions: false,
  },
  'targeted-area-letter': {
    name: 'Joint targeted area inspection letter',
    documents: 'joint targeted area inspection letters (2016 on)',
    noun: 'targeted letter',
    short: 'targeted',
    event: 'Joint targeted area inspection',
    years: [2016, null],
    role: 'inspection',
    follows: {},
    judgements: {},
    types: [
      'headline-finding',
      'main-finding',
      'strength',
      'priority-action',
      'area-for-improvement',
      'practice-study',
    ],
    weakness: 'priority-action',
    verdicts: [],
    hasQuestions: false,
  },
  'statement-of-action': {
    name: 'Written statement of action or plan',
    documents: 'written statements of action and plans that answer an inspection (2016 on)',
    noun: 'statement or plan',
    short: 'statement',
    event: 'Statement of action or plan',
    years: [2016, null],
    role: 'statement',
    follows: {
      'area-send-inspection': 'statement',
      'area-send-revisit': 'statement',
      'area-send-report': 'statement',
      'area-send-monitoring': 'statement',
      'statement-of-action': 'statement',
    },
    judgements: {},
    types: [
      'significant-weakness',
      'priority-action',
      'area-for-improvement',
      'action',
      'impact',
      'outcome',
      'evidence',
    ],
    weakness: 'significant-weakness',
    verdicts: [],
    hasQuestions: false,
  },
} as const;

type Rows = typeof ROWS;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;

export type Kind = keyof Rows;
/** The outcome of an inspection. */
export type Judgement = KeysOf<Rows[Kind]['judgements']>;
/** The inspectors' verdict on a weakness. */
export type Verdict = keyof typeof VERDICT_ROWS;

/** The table: a row for each kind. */
export const KIND_TABLE: Readonly<Record<Kind, KindRow<Kind, Judgement, Verdict>>> = ROWS;

export const KINDS = Object.keys(ROWS) as readonly Kind[];

/** What each outcome is called. */
export const JUDGEMENT_NAMES = Object.assign(
  {},
  ...KINDS.map((kind) => ROWS[kind].judgements),
) as Readonly<Record<Judgement, string>>;

/** The outcomes that a kind of document can have. */
export type JudgementOf<K extends Kind> = keyof Rows[K]['judgements'];

/** The outcomes that a kind of document can have; none where it has no outcome. */
export function judgementsOf<K extends Kind>(kind: K): readonly JudgementOf<K>[] {
  return Object.keys(ROWS[kind].judgements) as JudgementOf<K>[];
}

export const JUDGEMENTS = Object.keys(JUDGEMENT_NAMES) as readonly Judgement[];

export const VERDICT_TABLE: Readonly<Record<Verdict, { label: string; stance: Stance }>> =
  VERDICT_ROWS;

export const VERDICTS = Object.keys(VERDICT_ROWS) as readonly Verdict[];

/** Where a kind stands among documents of one time: those that answer an inspection come after it. */
export function rankOf(kind: Kind): number {
  return ROLES.indexOf(KIND_TABLE[kind].role);
}
