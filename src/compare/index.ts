import { ArealetterError } from '../errors.js';
import type { LetterRecord } from '../record/schema.js';
import { columnsOf } from './columns.js';
import { type Choice, choose, documentOf } from './documents.js';
import type { Group } from './groups.js';
import type { Comparison } from './schema.js';
import { cellsOf, themeRows } from './themes.js';

/** The version of the comparison's form. */
const VERSION: Comparison['schemaVersion'] = '1.1.0';

/** How records are compared. */
export interface CompareOptions extends Choice {
  /** Puts documents that have this in common into one column; otherwise each has its own. */
  group?: Group | undefined;
  /** Only these themes; all where there are none. */
  themes?: readonly string[] | undefined;
  /** The fewest columns that are still shown; two, unless some documents could not be read. */
  least?: number;
}

/**
 * Sets inspection documents of local areas side by side: outcomes, dates, and what their findings say of
 * each theme. The same records in another order give the same themes in the same order.
 *
 * @throws ArealetterError `usage` where fewer columns come of it than `least`.
 */
export function compare(
  records: readonly LetterRecord[],
  options: CompareOptions = {},
): Comparison {
  const { group = null, themes = [], least = 2 } = options;
  const { chosen, leftOut } = choose(records, options);
  const documents = chosen.map(documentOf);
  const columns = columnsOf(documents, group);
  if (columns.length < least)
    throw new ArealetterError('usage', tooFew(chosen.length, leftOut, group));
  return {
    schemaVersion: VERSION,
    group,
    columns,
    themes: themeRows(documents, columns, themes),
    withoutTheme: cellsOf(documents, columns, (finding) => finding.themes.length === 0),
    documents,
    leftOut,
  };
}

function tooFew(chosen: number, leftOut: Comparison['leftOut'], group: Group | null): string {
  const number = leftOut.length;
  const rest = number > 0 ? `; ${number} more ${number === 1 ? 'was' : 'were'} left out` : '';
  if (group !== null && chosen > 1) {
    return `all ${chosen} documents are of one ${group}${rest}; give documents of several, or leave --group out`;
  }
  const found = chosen === 0 ? 'there is no document' : 'there is only one document';
  return `${found} to compare${rest}; give records or documents of two areas or more`;
}
