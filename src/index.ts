export { ArealetterError, type ErrorCode } from './errors.js';
export { type ExtractOptions, extract } from './extract.js';
export type { Box, LinePlace, PagePlace, Place } from './read/tree.js';
export { findArea, LOCAL_AREAS, type LocalArea } from './record/areas.js';
export {
  OFFICIAL_FACTS,
  type OfficialFacts,
  type OfficialRevisit,
  officialFacts,
} from './record/inspections.js';
export { recordJsonSchema } from './record/json-schema.js';
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
