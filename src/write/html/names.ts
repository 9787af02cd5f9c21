import type { Kind } from '../../record/kinds.js';
import type { Finding, FindingType, Outcome } from '../../record/schema.js';
import type { ShapeName } from './shape.js';

/** The colours of the design; each has a text colour and a ground, light and dark, in `base.css`. */
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

/** Every type of finding: what it is called and how it looks. */
export const TYPES: Readonly<Record<FindingType, Look>> = {
  'main-finding': { name: 'Main finding', tone: 'blue', shape: 'square' },
  'headline-finding': { name: 'Headline finding', tone: 'indigo', shape: 'square' },
  strength: { name: 'Strength', tone: 'green', shape: 'circle' },
  'area-for-development': { name: 'Area for development', tone: 'amber', shape: 'diamond' },
  'significant-weakness': { name: 'Significant weakness', tone: 'red', shape: 'triangle' },
  progress: { name: 'Progress', tone: 'purple', shape: 'arrow' },
  'priority-action': { name: 'Priority action', tone: 'crimson', shape: 'triangle' },
  'area-for-improvement': { name: 'Area for improvement', tone: 'orange', shape: 'diamond' },
  experience: { name: 'Experience', tone: 'teal', shape: 'ring' },
  'practice-study': { name: 'Practice study', tone: 'brown', shape: 'bars' },
  action: { name: 'Action', tone: 'blue', shape: 'arrow' },
  impact: { name: 'Impact', tone: 'teal', shape: 'circle' },
  outcome: { name: 'Outcome', tone: 'purple', shape: 'square' },
  evidence: { name: 'Evidence', tone: 'grey', shape: 'bars' },
};

/** The inspectors' verdict on a weakness. */
export const VERDICTS: Readonly<Record<NonNullable<Finding['judgement']>, Look>> = {
  sufficient: { name: 'Sufficient progress', tone: 'green', shape: 'tick' },
  'not-sufficient': { name: 'Not sufficient progress', tone: 'red', shape: 'cross' },
};

/** The outcome of an inspection. */
export const OUTCOMES: Readonly<Record<NonNullable<Outcome['judgement']>, Look>> = {
  'statement-of-action-required': {
    name: 'Statement of action required',
    tone: 'red',
    shape: 'triangle',
  },
  'no-statement-of-action': {
    name: 'No statement of action required',
    tone: 'green',
    shape: 'circle',
  },
  'sufficient-progress': { name: 'Sufficient progress in all', tone: 'green', shape: 'tick' },
  'some-sufficient-progress': {
    name: 'Sufficient progress in some',
    tone: 'amber',
    shape: 'diamond',
  },
  'insufficient-progress': { name: 'Sufficient progress in none', tone: 'red', shape: 'cross' },
  'typically-positive': { name: 'Typically positive', tone: 'green', shape: 'circle' },
  inconsistent: { name: 'Inconsistent', tone: 'amber', shape: 'diamond' },
  'widespread-or-systemic-failings': {
    name: 'Widespread or systemic failings',
    tone: 'red',
    shape: 'triangle',
  },
};

/** What the families of documents are called. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'area-send-inspection': 'Area SEND inspection letter',
  'area-send-revisit': 'Area SEND revisit letter',
  'area-send-report': 'Area SEND inspection report',
  'targeted-area-letter': 'Joint targeted area inspection letter',
  'statement-of-action': 'Written statement of action',
};

/** The three questions of an inspection. */
export const QUESTIONS: Readonly<Record<NonNullable<Finding['question']>, string>> = {
  identifying: 'Identifying needs',
  meeting: 'Meeting needs',
  improving: 'Improving outcomes',
};

export { themeName } from '../../themes/names.js';
