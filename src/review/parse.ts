import { ArealetterError } from '../errors.js';
import { firstProblems } from '../record/problems.js';
import { REVIEW_VERSION, type Review, reviewSchema } from './schema.js';

/**
 * Parses the text of a review file.
 *
 * @throws ArealetterError `wrong-format` where it is no review, `old-record` where it is one of another
 *   schema version, `record-invalid` where it does not fit the schema.
 */
export function parseReview(json: string): Review {
  const value = fromJson(json);
  if (!isLikeReview(value)) {
    throw new ArealetterError(
      'wrong-format',
      'this is no review; save one on the page that arealetter review makes',
    );
  }
  if (value.schemaVersion !== REVIEW_VERSION) {
    throw new ArealetterError(
      'old-record',
      `the review’s schemaVersion is ${JSON.stringify(value.schemaVersion)}, and ${REVIEW_VERSION} is read; review the document again, or use the arealetter that made it`,
    );
  }
  const { data, error } = reviewSchema.safeParse(value);
  if (data) return data;
  const problems = firstProblems(error, 'the review');
  throw new ArealetterError('record-invalid', `this review does not fit the schema (${problems})`, {
    cause: error,
  });
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ArealetterError('wrong-format', 'this is not JSON, so it is no review', {
      cause: error,
    });
  }
}

function isLikeReview(value: unknown): value is { schemaVersion: unknown } {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'of' in value;
}
