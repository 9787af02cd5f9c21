export { CORRECTED, type Corrected, correct } from './correct.js';
export { fingerprint } from './fingerprint.js';
export { parseReview } from './parse.js';
export { type ReviewProblem, reviewProblems } from './problems.js';
export { type Decision, REVIEW_VERSION, type Review, reviewSchema } from './schema.js';
export { startReview } from './start.js';
