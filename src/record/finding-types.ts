/*
 * The one table of the types of findings: what depends on a type stands in its row, and everything else
 * derives from it. It needs no schema, so that help need not wait for one.
 */

/**
 * How a finding stands to what it speaks of, the gravest first: a weakness or priority action; what needs
 * to be developed or improved; a strength; and what neither praises nor criticises.
 */
export const STANCES = ['weakness', 'development', 'strength', 'mention'] as const;
export type Stance = (typeof STANCES)[number];

interface TypeRow {
  /** What a finding of the type is called in a sentence: one, and several. */
  readonly noun: readonly [one: string, several: string];
  /** What it is called on a label, where that is not the noun. */
  readonly label?: string;
  /** `by-verdict`: the inspectors' verdict on the weakness says how it stands. */
  readonly stance: Stance | 'by-verdict';
  /** Of several findings that take up a weakness, the gravest says where it stands: 1; praise is 9. */
  readonly gravity?: number;
  /** Whether later documents are asked what became of it. */
  readonly isWeakness?: boolean;
  /** The fields of a finding that this type has and not every type. */
  readonly fields?: readonly ('question' | 'judgement' | 'responsible' | 'parent' | 'details')[];
}

const TYPES = {
  'main-finding': { noun: ['main finding', 'main findings'], stance: 'mention' },
  'headline-finding': { noun: ['headline finding', 'headline findings'], stance: 'mention' },
  strength: {
    noun: ['strength', 'strengths'],
    stance: 'strength',
    gravity: 9,
    fields: ['question'],
  },
  'area-for-development': {
    noun: ['area for development', 'areas for development'],
    stance: 'development',
    gravity: 4,
    fields: ['question'],
  },
  'significant-weakness': {
    noun: ['significant weakness', 'significant weaknesses'],
    stance: 'weakness',
    gravity: 1,
    isWeakness: true,
    fields: ['details'],
  },
  progress: {
    noun: ['weakness', 'weaknesses'],
    label: 'Progress',
    stance: 'by-verdict',
    isWeakness: true,
    fields: ['judgement', 'responsible'],
  },
  'priority-action': {
    noun: ['area for priority action', 'areas for priority action'],
    label: 'Priority action',
    stance: 'weakness',
    gravity: 2,
    isWeakness: true,
    fields: ['responsible'],
  },
  'area-for-improvement': {
    noun: ['area for improvement', 'areas for improvement'],
    stance: 'development',
    gravity: 3,
  },
  experience: { noun: ['experience', 'experiences'], stance: 'mention' },
  'practice-study': { noun: ['practice study', 'practice studies'], stance: 'mention' },
  action: { noun: ['action', 'actions'], stance: 'mention', fields: ['parent', 'details'] },
  impact: { noun: ['impact', 'impacts'], stance: 'mention', fields: ['parent', 'details'] },
  outcome: { noun: ['outcome', 'outcomes'], stance: 'mention', fields: ['parent', 'details'] },
  evidence: { noun: ['evidence', 'evidence'], stance: 'mention', fields: ['parent', 'details'] },
} as const satisfies Readonly<Record<string, TypeRow>>;

export type FindingType = keyof typeof TYPES;

/** The types whose findings praise or criticise, and so say where a weakness stands. */
export type JudgingType = {
  [Type in FindingType]: (typeof TYPES)[Type] extends { gravity: number } ? Type : never;
}[FindingType];

/** The table: a row for each type. */
export const TYPE_TABLE: Readonly<Record<FindingType, TypeRow>> = TYPES;

export const FINDING_TYPES = Object.keys(TYPES) as readonly FindingType[];

/** The types that praise or criticise, the gravest first. */
export const JUDGING_TYPES: readonly JudgingType[] = FINDING_TYPES.filter(isJudging).sort(
  (one, other) => TYPES[one].gravity - TYPES[other].gravity,
);

function isJudging(type: FindingType): type is JudgingType {
  return TYPE_TABLE[type].gravity !== undefined;
}

/** Whether a finding of a type says how a weakness stands: by its type, or by the verdict on it. */
export function judges(type: FindingType): boolean {
  return TYPE_TABLE[type].stance !== 'mention';
}

/** What a finding of a type is called on a label: `Area for development`. */
export function typeLabel(type: FindingType): string {
  const { label, noun } = TYPE_TABLE[type];
  return label ?? noun[0].charAt(0).toUpperCase() + noun[0].slice(1);
}

/** Whether findings of a type have a field that not every type has. */
export function typeHas(type: FindingType, field: NonNullable<TypeRow['fields']>[number]): boolean {
  return TYPE_TABLE[type].fields?.includes(field) ?? false;
}
