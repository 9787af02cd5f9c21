import type { Finding, LetterRecord, Person, Warning } from '../../record/schema.js';
import { builtInTheme } from '../../themes/built-in.js';
import { span } from '../dates.js';
import { documentOf, escaped } from '../markdown.js';
import { shortPlace } from '../place.js';

/** A record as Markdown for people: the facts, then the findings under their headings. */
export function toMarkdown(record: LetterRecord): string {
  return documentOf([
    `# ${escaped(record.title ?? record.kind)}`,
    facts(record),
    ...outcomeWords(record),
    ...warnings(record),
    ...groups(record.findings).flatMap(group),
    '## People',
    record.people.map(person).join('\n'),
    '## Source',
    `${escaped(record.source.name)}, SHA-256 \`${record.source.sha256}\``,
  ]);
}

function facts({ area, dates, outcome, responsibleBodies }: LetterRecord): string {
  const lines: [string, string | null][] = [
    ['Area', area.code ? `${area.name} (${area.code})` : area.name],
    ['Letter', dates.letter],
    ['Inspection', dates.inspection && `${dates.inspection.from} to ${dates.inspection.to}`],
    ['Earlier inspections', dates.previous.map(span).join('; ')],
    ['Outcome', outcome.judgement],
    ['Next inspection', outcome.nextInspection],
    ['Held responsible', responsibleBodies.join('; ')],
  ];
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => `- ${label}: ${escaped(value ?? '')}`)
    .join('\n');
}

function warnings({ warnings }: LetterRecord): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.map(
    (warning) => `- ${warning.rule}: ${escaped(warning.message)}${whereOf(warning)}`,
  );
  return ['## To be checked', lines.join('\n')];
}

/** Where a warning points, and the findings that it concerns: ` [p. 3: strength/2]`. */
function whereOf({ at, findings }: Warning): string {
  const parts = [at && shortPlace(at), findings.join(', ')].filter(Boolean);
  return parts.length > 0 ? ` [${parts.join(': ')}]` : '';
}

/** The paragraphs that give the outcome, as the document words them. */
function outcomeWords({ outcome }: LetterRecord): string[] {
  if (outcome.text === null) return [];
  const lines = outcome.text.split('\n').filter((line) => line.trim() !== '');
  return [lines.map((line) => `> ${escaped(line)}`).join('\n>\n')];
}

/** Puts together neighbours that stand under one heading of one question, or of one weakness. */
function groups(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last?.[0] && belongTogether(last[0], finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function belongTogether(one: Finding, other: Finding): boolean {
  return (
    one.type === other.type &&
    one.question === other.question &&
    one.parent === other.parent &&
    one.heading === other.heading
  );
}

function group(findings: Finding[]): string[] {
  const [first] = findings;
  if (!first) return [];
  const of = first.question ?? first.parent;
  const title = [first.heading ?? first.type, of && `(${of})`].filter(Boolean).join(' ');
  return [`## ${escaped(title)}`, findings.map(entry).join('\n')];
}

function entry(finding: Finding): string {
  const { id, text, points, judgement, verdict, responsible, details, themes, at } = finding;
  const bodies = responsible.length > 0 ? `${escaped(responsible.join('; '))}: ` : '';
  const given = judgement ? `${judgement}, ` : '';
  const line = `- ${bodies}${escaped(text)} [${given}${id}, ${shortPlace(at)}]`;
  const more = [...points, ...details.map(({ heading, text }) => `${heading}: ${text}`)];
  // A verdict within a paragraph stands there.
  const isPoint = verdict === null || points.some((point) => point.includes(verdict.text));
  if (!isPoint) more.push(`Verdict: ${verdict.text}`);
  if (themes.length > 0) more.push(`Themes: ${themes.map(nameOfTheme).join(', ')}`);
  return [line, ...more.map((point) => `  - ${escaped(point)}`)].join('\n');
}

/** A theme of a list of the user's own goes by its key. */
function nameOfTheme(key: string): string {
  return builtInTheme(key)?.name ?? key;
}

function person({ name, postNominals, role, organisation, part }: Person): string {
  const parts = [[name, postNominals].filter(Boolean).join(' '), role, organisation];
  return `- ${escaped(parts.filter(Boolean).join(', '))} (${part})`;
}
