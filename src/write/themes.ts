import type { ChalkInstance } from 'chalk';
import { sentences } from '../similarity/words.js';
import type { Explained, ExplainedFinding } from '../themes/explain.js';
import { themeName } from '../themes/names.js';
import type { Reason } from '../themes/tagger.js';
import type { Theme } from '../themes/theme.js';
import { harmless } from './harmless.js';
import { reference } from './place.js';
import { hanging, indented } from './wrap.js';

/** How themes are shown on a terminal. */
export interface ThemesView {
  themes: readonly Theme[];
  chalk: ChalkInstance;
  /** Letters in a line. */
  width: number;
  /** The phrases of a list too, and phrases that were not enough. */
  full: boolean;
}

/** How strongly a phrase tells, as the list names it. */
const STRENGTHS = ['strong', 'fair', 'weak', 'not'] as const;

/** The themes of a list: key, name and definition; with `full` their phrases too. */
export function listText(view: ThemesView): string {
  const { themes, chalk, width, full } = view;
  const parts = themes.map((theme) => {
    const head = `${chalk.bold(harmless(theme.key))}: ${harmless(theme.name)}`;
    const lines = [head, indented(harmless(theme.definition), '  ', width)];
    return [...lines, ...(full ? phraseLines(theme, width) : [])].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

function phraseLines(theme: Theme, width: number): string[] {
  return STRENGTHS.flatMap((strength) => {
    const phrases = theme[strength] ?? [];
    if (phrases.length === 0) return [];
    return [hanging(harmless(`${strength}: ${phrases.join('; ')}`), '  ', width)];
  });
}

/** Each finding with its themes, and under each theme the words that tell it. */
export function explanationText(explained: Explained, view: ThemesView): string {
  const { chalk, width } = view;
  const { title, source, findings } = explained;
  const head = chalk.bold(indented(harmless(`${title ?? 'No title'} (${source})`), '', width));
  const parts = findings
    .filter(({ themes }) => view.full || view.themes.length > 1 || themes.length > 0)
    .map((finding) => findingText(finding, view));
  if (parts.length === 0) parts.push('No finding speaks about it.');
  return `${[head, ...parts].join('\n\n')}\n`;
}

function findingText(finding: ExplainedFinding, { chalk, width, full }: ThemesView): string {
  const { text, themes, reasons } = finding;
  const [first = text, ...rest] = sentences(text);
  const told = reasons.filter(({ tagged }) => tagged);
  const short = reasons.filter(({ tagged }) => !tagged);
  const lines = [
    chalk.cyan(reference(finding)),
    indented(harmless(rest.length > 0 ? `${first} […]` : first), '  ', width),
    ...told.map((reason) => reasonText(reason, chalk.bold, width)),
    ...(full ? short.map((reason) => reasonText(reason, chalk.dim, width)) : []),
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
    const how = [strength === 'strong' ? '' : strength, aside ? 'an example' : '']
      .filter(Boolean)
      .join(', ');
    return `“${words}”${how ? ` (${how})` : ''}`;
  });
  const beside = others.map((words) => `“${words}”`).join(', ');
  const told = [...new Set(quotes), ...(beside ? [`words that tell: ${beside}`] : [])];
  const name = `${themeName(key)}${tagged ? '' : ', not told'}: `;
  return style(hanging(harmless(`- ${name}${told.join('; ')}`), '  ', width));
}
