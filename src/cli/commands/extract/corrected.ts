import type { MadeRecord } from '../../../batch/job.js';
import type { LetterRecord } from '../../../record/schema.js';
import { correct } from '../../../review/correct.js';
import type { Review } from '../../../review/schema.js';
import { toJson } from '../../../write/record/json.js';

/**
 * A record with the corrections of reviews made in it.
 *
 * @param refuse - Is told of each correction that no longer fits.
 */
export function corrected(
  made: MadeRecord,
  reviews: readonly Review[],
  refuse: (why: string) => void,
): MadeRecord {
  const { $schema, ...read } = JSON.parse(made.json) as LetterRecord;
  const { record, refused } = correct(read, reviews);
  for (const why of refused) refuse(why);
  if (record === read) return made;
  const json = toJson($schema === undefined ? record : { $schema, ...record });
  return { json, findings: record.findings.length, warnings: record.warnings };
}
