import type { Finding, LetterRecord, Person } from '../../record/schema.js';
import { harmless } from '../harmless.js';

/** A record as Markdown for people: the facts, then the findings under their headings. */
export function toMarkdown(record: LetterRecord): string {
  const parts = [
    `# ${plain(record.title ?? record.kind)}`,
    facts(record),
    ...warnings(record),
    ...groups(record.findings).flatMap(group),
    '## People',
    record.people.map(person).join('\n'),
    '## Source',
    `${plain(record.source.name)}, SHA-256 \`${record.source.sha256}\``,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function facts({ area, dates, outcome }: LetterRecord): string {
  const lines: [string, string | null][] = [
    ['Area', area.code ? `${area.name} (${area.code})` : area.name],
    ['Letter', dates.letter],
    ['Inspection', dates.inspection && `${dates.inspection.from} to ${dates.inspection.to}`],
    ['Earlier inspections', spans(dates.previous)],
    ['Outcome', outcome.judgement],
    ['Next inspection', outcome.nextInspection],
  ];
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => `- ${label}: ${plain(value ?? '')}`)
    .join('\n');
}

function spans(previous: LetterRecord['dates']['previous']): string | null {
  return (
    previous.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join('; ') || null
  );
}

function warnings({ warnings }: LetterRecord): string[] {
  if (warnings.length === 0) return [];
  return [
    '## To be checked',
    warnings.map(({ rule, message }) => `- ${rule}: ${plain(message)}`).join('\n'),
  ];
}

/** Findings that stand under one heading of one question, or of one weakness. */
function groups(findings: readonly Finding[]): Finding[][] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    const before = last?.[0];
    const same =
      before?.type === finding.type &&
      before.question === finding.question &&
      before.parent === finding.parent &&
      before.heading === finding.heading;
    if (last && same) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function group(findings: Finding[]): string[] {
  const [first] = findings;
  if (!first) return [];
  const of = first.question ?? first.parent;
  const title = [first.heading ?? first.type, of && `(${of})`].filter(Boolean).join(' ');
  return [`## ${plain(title)}`, findings.map(item).join('\n')];
}

function item({ id, text, points, judgement, responsible, details, at }: Finding): string {
  const place = 'page' in at ? `p. ${at.page}` : `l. ${at.line}`;
  const bodies = responsible.length > 0 ? `${plain(responsible.join('; '))}: ` : '';
  const verdict = judgement ? `${judgement}, ` : '';
  const more = [...points, ...details.map(({ heading, text }) => `${heading}: ${text}`)];
  const lines = [`- ${bodies}${plain(text)} [${verdict}${id}, ${place}]`];
  return [...lines, ...more.map((point) => `  - ${plain(point)}`)].join('\n');
}

function person({ name, postNominals, role, organisation, part }: Person): string {
  const words = [[name, postNominals].filter(Boolean).join(' '), role, organisation].filter(
    Boolean,
  );
  return `- ${plain(words.join(', '))} (${part})`;
}

/** A text whose characters Markdown does not take for its own. */
export function plain(text: string): string {
  return harmless(text).replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
