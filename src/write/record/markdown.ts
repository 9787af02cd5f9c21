import type { Finding, LetterRecord, Person } from '../../record/schema.js';
import { span } from '../dates.js';
import { documentOf, escaped } from '../markdown.js';
import { shortPlace } from '../place.js';

/** A record as Markdown for people: the facts, then the findings under their headings. */
export function toMarkdown(record: LetterRecord): string {
  return documentOf([
    `# ${escaped(record.title ?? record.kind)}`,
    facts(record),
    ...warnings(record),
    ...groups(record.findings).flatMap(group),
    '## People',
    record.people.map(person).join('\n'),
    '## Source',
    `${escaped(record.source.name)}, SHA-256 \`${record.source.sha256}\``,
  ]);
}

function facts({ area, dates, outcome }: LetterRecord): string {
  const lines: [string, string | null][] = [
    ['Area', area.code ? `${area.name} (${area.code})` : area.name],
    ['Letter', dates.letter],
    ['Inspection', dates.inspection && `${dates.inspection.from} to ${dates.inspection.to}`],
    ['Earlier inspections', dates.previous.map(span).join('; ')],
    ['Outcome', outcome.judgement],
    ['Next inspection', outcome.nextInspection],
  ];
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => `- ${label}: ${escaped(value ?? '')}`)
    .join('\n');
}

function warnings({ warnings }: LetterRecord): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.map(({ rule, message }) => `- ${rule}: ${escaped(message)}`);
  return ['## To be checked', lines.join('\n')];
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

function entry({ id, text, points, judgement, responsible, details, at }: Finding): string {
  const bodies = responsible.length > 0 ? `${escaped(responsible.join('; '))}: ` : '';
  const verdict = judgement ? `${judgement}, ` : '';
  const more = [...points, ...details.map(({ heading, text }) => `${heading}: ${text}`)];
  const line = `- ${bodies}${escaped(text)} [${verdict}${id}, ${shortPlace(at)}]`;
  return [line, ...more.map((point) => `  - ${escaped(point)}`)].join('\n');
}

function person({ name, postNominals, role, organisation, part }: Person): string {
  const parts = [[name, postNominals].filter(Boolean).join(' '), role, organisation];
  return `- ${escaped(parts.filter(Boolean).join(', '))} (${part})`;
}
