import { type Review, type ReviewedFinding, reviewedIn } from './review.js';

/** The text of a review's file. */
export function toFile(review: Review, now: Date): string {
  return `${JSON.stringify({ ...review, savedAt: now.toISOString() }, null, 2)}\n`;
}

/** The name of a review's file: `letter.review.json` for `letter.pdf`. */
export function fileName({ of }: Review): string {
  return `${of.source.name.replace(/\.[^.]*$/, '')}.review.json`;
}

/** A review out of a file, or why it is none. */
export type Loaded =
  | {
      review: Review;
      /** The findings and parts that have changed since they were reviewed. */
      outdated: string[];
    }
  | { error: string };

/**
 * Takes over the decisions of a file into the review of this page.
 *
 * @param page - The page's own review: of which document, and the findings in order.
 */
export function fromFile(text: string, page: Review): Loaded {
  const given = parse(text);
  if (!isReview(given)) return { error: 'This file is not an arealetter review.' };
  if (given.schemaVersion !== page.schemaVersion) {
    return { error: `This review is of another version (${given.schemaVersion}) than this page.` };
  }
  if (given.of.source.sha256 !== page.of.source.sha256) {
    return { error: `This is a review of another document: ${given.of.source.name}.` };
  }
  const reviewed = reviewedIn(given);
  const decided = new Map(reviewed.map((one) => [one.id, one]));
  const own = reviewedIn(page);
  const outdated = reviewed
    .filter(({ decision, note }) => decision !== null || note !== null)
    .filter(({ id, sha256 }) => !own.some((one) => one.id === id && one.sha256 === sha256))
    .map(({ id }) => id);
  const continued = (one: ReviewedFinding): ReviewedFinding => {
    const found = decided.get(one.id);
    return found?.sha256 === one.sha256
      ? { ...one, decision: found.decision, note: found.note }
      : one;
  };
  const { reviewer, savedAt, signedOn, corrections, missing } = given;
  const [parts, findings] = [page.parts.map(continued), page.findings.map(continued)];
  return {
    review: { ...page, reviewer, savedAt, signedOn, corrections, missing, parts, findings },
    outdated,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a value is a review, as far as the page relies on it. */
function isReview(value: unknown): value is Review {
  if (!isObject(value) || typeof value.schemaVersion !== 'string') return false;
  const { of, reviewer, savedAt, signedOn, corrections, missing, parts, findings } = value;
  if (!isObject(of) || !isObject(of.source)) return false;
  const { name, sha256 } = of.source;
  return (
    typeof name === 'string' &&
    typeof sha256 === 'string' &&
    isTextOrNull(reviewer) &&
    isTextOrNull(savedAt) &&
    [parts, findings].every((list) => Array.isArray(list) && list.every(isReviewed)) &&
    isTextOrNull(signedOn) &&
    Array.isArray(corrections) &&
    Array.isArray(missing)
  );
}

function isReviewed(value: unknown): value is ReviewedFinding {
  if (!isObject(value)) return false;
  const { id, sha256, decision, note } = value;
  const isDecision = decision === null || decision === 'accepted' || decision === 'flagged';
  return typeof id === 'string' && typeof sha256 === 'string' && isDecision && isTextOrNull(note);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
