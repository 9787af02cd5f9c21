import {
  FINDING_TYPES,
  type FindingType,
  TYPE_TABLE,
  typeLabel,
} from '../../record/finding-types.js';
import {
  JUDGEMENT_NAMES,
  JUDGEMENTS,
  type Judgement,
  KIND_TABLE,
  KINDS,
  type Kind,
  VERDICTS as VERDICT_KEYS,
  VERDICT_TABLE,
  type Verdict,
} from '../../record/kinds.js';
import type { Finding } from '../../record/schema.js';
import type { ShapeName } from './shape.js';

/** The colours of the design; each has a text colour and a ground, light and dark, in `colours.css`. */
export type Tone =
  | 'grey'
  | 'blue'
  | 'indigo'
  | 'green'
  | 'amber'
  | 'orange'
  | 'red'
  | 'crimson'
  | 'purple'
  | 'teal'
  | 'brown';

/** How something is shown: its name, and a colour and a shape that never stand without it. */
export interface Look {
  name: string;
  tone: Tone;
  shape: ShapeName;
}

type Shown = Omit<Look, 'name'>;

/** A type of finding looks like its stance, unless it has a look of its own. */
const STANCE_LOOKS: Readonly<Record<(typeof TYPE_TABLE)[FindingType]['stance'], Shown>> = {
  weakness: { tone: 'red', shape: 'triangle' },
  development: { tone: 'amber', shape: 'diamond' },
  strength: { tone: 'green', shape: 'circle' },
  mention: { tone: 'blue', shape: 'square' },
  'by-verdict': { tone: 'purple', shape: 'arrow' },
};

const TYPE_LOOKS: Readonly<Partial<Record<FindingType, Shown>>> = {
  'headline-finding': { tone: 'indigo', shape: 'square' },
  'priority-action': { tone: 'crimson', shape: 'triangle' },
  'area-for-improvement': { tone: 'orange', shape: 'diamond' },
  experience: { tone: 'teal', shape: 'ring' },
  'practice-study': { tone: 'brown', shape: 'bars' },
  action: { tone: 'blue', shape: 'arrow' },
  impact: { tone: 'teal', shape: 'circle' },
  outcome: { tone: 'purple', shape: 'square' },
  evidence: { tone: 'grey', shape: 'bars' },
};

/** Every type of finding: what it is called and how it looks. */
export const TYPES: Readonly<Record<FindingType, Look>> = looks(FINDING_TYPES, (type) => ({
  name: typeLabel(type),
  ...(TYPE_LOOKS[type] ?? STANCE_LOOKS[TYPE_TABLE[type].stance]),
}));

const VERDICT_LOOKS: Readonly<Record<Verdict, Shown>> = {
  sufficient: { tone: 'green', shape: 'tick' },
  'not-sufficient': { tone: 'red', shape: 'cross' },
  effective: { tone: 'green', shape: 'tick' },
  'not-effective': { tone: 'red', shape: 'cross' },
};

/** The inspectors' verdict on a weakness. */
export const VERDICTS: Readonly<Record<Verdict, Look>> = looks(VERDICT_KEYS, (verdict) => ({
  name: VERDICT_TABLE[verdict].label,
  ...VERDICT_LOOKS[verdict],
}));

const OUTCOME_LOOKS: Readonly<Record<Judgement, Shown>> = {
  'statement-of-action-required': { tone: 'red', shape: 'triangle' },
  'no-statement-of-action': { tone: 'green', shape: 'circle' },
  'sufficient-progress': { tone: 'green', shape: 'tick' },
  'some-sufficient-progress': { tone: 'amber', shape: 'diamond' },
  'insufficient-progress': { tone: 'red', shape: 'cross' },
  'effective-action': { tone: 'green', shape: 'tick' },
  'not-effective-action': { tone: 'red', shape: 'cross' },
  'typically-positive': { tone: 'green', shape: 'circle' },
  inconsistent: { tone: 'amber', shape: 'diamond' },
  'widespread-or-systemic-failings': { tone: 'red', shape: 'triangle' },
};

/** The outcome of an inspection. */
export const OUTCOMES: Readonly<Record<Judgement, Look>> = looks(JUDGEMENTS, (judgement) => ({
  name: JUDGEMENT_NAMES[judgement],
  ...OUTCOME_LOOKS[judgement],
}));

function looks<Key extends string>(keys: readonly Key[], look: (key: Key) => Look) {
  return Object.fromEntries(keys.map((key) => [key, look(key)])) as Record<Key, Look>;
}

/** What the kinds of documents are called. */
export const KIND_NAMES = Object.fromEntries(
  KINDS.map((kind) => [kind, KIND_TABLE[kind].name]),
) as Readonly<Record<Kind, string>>;

/** The three questions of an inspection. */
export const QUESTIONS: Readonly<Record<NonNullable<Finding['question']>, string>> = {
  identifying: 'Identifying needs',
  meeting: 'Meeting needs',
  improving: 'Improving outcomes',
};

export { themeName } from '../../themes/names.js';
