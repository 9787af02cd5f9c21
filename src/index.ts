export { type CompareOptions, compare } from './compare/index.js';
export type { Comparison } from './compare/schema.js';
export { diff } from './diff/index.js';
export type { Change } from './diff/schema.js';
export { ArealetterError, type ErrorCode } from './errors.js';
export { type ExtractOptions, extract } from './extract.js';
export type { Box, LinePlace, PagePlace, Place } from './read/tree.js';
export { findArea, type LocalArea, localAreas } from './record/areas.js';
export {
  allOfficialFacts,
  type OfficialFacts,
  type OfficialRevisit,
  officialFacts,
} from './record/inspections.js';
export {
  type Area,
  type Coverage,
  type Dates,
  type Finding,
  type FindingType,
  type Kind,
  type LetterRecord,
  type Outcome,
  type Passage,
  type Person,
  type Question,
  recordSchema,
  SCHEMA_VERSION,
  type Warning,
} from './record/schema.js';
export { jsonSchema, recordJsonSchema } from './schemas/index.js';
export { SCHEMA_NAMES, type SchemaName } from './schemas/names.js';
export { builtInThemes } from './themes/built-in.js';
export { parseThemes } from './themes/parse.js';
export {
  type MatchedPhrase,
  type Reason,
  type Said,
  type Tagger,
  taggerFor,
} from './themes/tagger.js';
export type { Theme } from './themes/theme.js';
export { thread } from './thread/index.js';
export type { Thread } from './thread/schema.js';
