import type { Found, Hit } from '../../search/index.js';
import { doubtText } from '../doubt.js';
import type { WriteOptions } from '../format.js';
import { documentOf, escaped } from '../markdown.js';
import { reference } from '../place.js';
import { contextOf, countLine, marked, typeName, whereAndWhen } from './entry.js';

// Stand around a found word until Markdown's own signs are escaped: noncharacters, which no text holds.
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** Hits as Markdown, each quoted with its source, found words in bold; nothing where there are none. */
export function toMarkdown(found: Found, { full }: Pick<WriteOptions, 'full'>): string {
  if (found.total === 0) return '';
  const entries = found.hits.map((hit, index) => entry(hit, index + 1, full));
  return documentOf([...entries, countLine(found)]);
}

function entry(hit: Hit, rank: number, full: boolean): string {
  const { finding, document, warnings } = hit;
  const words = marked(contextOf(hit, full), (found) => `${OPEN}${found}${CLOSE}`);
  const quoted = escaped(words).replaceAll(OPEN, '**').replaceAll(CLOSE, '**');
  return [
    `${rank}. **${escaped(whereAndWhen(hit))}**: ${escaped(typeName(hit))}`,
    `   > ${quoted}`,
    `   ${escaped(`${reference(finding)}, ${document.source}`)}`,
    ...warnings.map((warning) => `   ${escaped(doubtText(warning))}`),
  ].join('\n\n');
}
