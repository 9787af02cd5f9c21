import type { Found, Hit } from '../../search/index.js';
import type { WriteOptions } from '../format.js';
import { reference } from '../place.js';
import { plain } from '../record/markdown.js';
import { contextOf, countLine, marked, typeName, whereAndWhen } from './entry.js';

// Around a found word until Markdown’s own signs are escaped: noncharacters, which no text holds.
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** Hits as Markdown, each quoted with its source; found words are bold. Nothing where there are none. */
export function toMarkdown(found: Found, { full }: Pick<WriteOptions, 'full'>): string {
  if (found.total === 0) return '';
  const entries = found.hits.map((hit, index) => entry(hit, index + 1, full));
  return `${[...entries, countLine(found)].join('\n\n')}\n`;
}

function entry(hit: Hit, rank: number, full: boolean): string {
  const { finding, document } = hit;
  const context = contextOf(hit, full);
  const words = marked(context, (found) => `${OPEN}${found}${CLOSE}`);
  const quoted = plain(words).replaceAll(OPEN, '**').replaceAll(CLOSE, '**');
  const place = plain(`${reference(finding)}, ${document.source}`);
  return [
    `${rank}. **${plain(whereAndWhen(hit))}**: ${plain(typeName(hit))}`,
    `   > ${quoted}`,
    `   ${place}`,
  ].join('\n\n');
}
