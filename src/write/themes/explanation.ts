import type { Explained, ExplainedFinding } from '../../themes/explain.js';
import { themeName } from '../../themes/names.js';
import type { Reason } from '../../themes/tagger.js';
import type { Theme } from '../../themes/theme.js';
import type { WriteOptions } from '../format.js';
import { harmless } from '../harmless.js';
import { toJson as indentedJson } from '../json.js';
import { reference } from '../place.js';
import { firstSentence } from '../words.js';
import { hanging, indented } from '../wrap.js';

/** Why the findings of a record have their themes, and the themes that were asked about. */
export interface Explanation {
  explained: Explained;
  themes: readonly Theme[];
}

/** Each finding with its themes, and under each theme the words that led to it, for a terminal. */
export function toTerminal(
  { explained, themes: asked }: Explanation,
  options: WriteOptions,
): string {
  const { chalk, width, full } = options;
  const { title, source, findings } = explained;
  const head = chalk.bold(indented(harmless(`${title ?? 'No title'} (${source})`), '', width));
  const parts = findings
    .filter(({ themes }) => full || asked.length > 1 || themes.length > 0)
    .map((finding) => findingText(finding, options));
  if (parts.length === 0) parts.push('No finding mentions it.');
  return `${[head, ...parts].join('\n\n')}\n`;
}

function findingText(finding: ExplainedFinding, { chalk, width, full }: WriteOptions): string {
  const { text, themes, reasons } = finding;
  const enough = reasons.filter(({ tagged }) => tagged);
  const tooFew = reasons.filter(({ tagged }) => !tagged);
  const lines = [
    chalk.cyan(reference(finding)),
    indented(harmless(firstSentence(text)), '  ', width),
    ...enough.map((reason) => reasonText(reason, chalk.bold, width)),
    ...(full ? tooFew.map((reason) => reasonText(reason, chalk.dim, width)) : []),
  ];
  if (themes.length === 0) lines.push('  no theme');
  return lines.join('\n');
}

function reasonText(
  { key, tagged, phrases, words: others }: Reason,
  style: (words: string) => string,
  width: number,
): string {
  const quotes = phrases.map(({ words, strength, aside }) => {
    const how = [strength === 'strong' ? '' : strength, aside ? 'in an example' : ''];
    const remark = how.filter(Boolean).join(', ');
    return `“${words}”${remark ? ` (${remark})` : ''}`;
  });
  const beside = others.map((words) => `“${words}”`).join(', ');
  const found = [...new Set(quotes), ...(beside ? [`other words: ${beside}`] : [])];
  const name = `${themeName(key)}${tagged ? '' : ', not tagged'}: `;
  return style(hanging(harmless(`- ${name}${found.join('; ')}`), '  ', width));
}

/** The same as JSON. */
export function toJson({ explained }: Explanation): string {
  return indentedJson(explained);
}
