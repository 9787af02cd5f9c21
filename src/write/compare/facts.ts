import type { Column, ComparedDocument, Comparison, LeftOut } from '../../compare/schema.js';
import { KIND_TABLE } from '../../record/kinds.js';
import { OUTCOMES } from '../html/names.js';
import { countsInWords, STANCE_NAMES } from './view.js';

/** The facts about the columns: what each is, when, with what outcome, and what is officially known. */
export function factRows(comparison: Comparison): [name: string, values: string[]][] {
  const { columns, documents, group } = comparison;
  const membersOf = (column: Column) => column.documents.flatMap((place) => documents[place] ?? []);
  const single = columns.every((column) => column.documents.length === 1);
  const row = (name: string, of: (members: ComparedDocument[], column: Column) => string) =>
    [name, columns.map((column) => of(membersOf(column), column))] as [string, string[]];
  const findings = row('Findings', (_, column) => countsInWords(column));
  if (!single) {
    return [
      row('Documents', (members) => String(members.length)),
      row('Areas', (_, { areas }) => String(areas)),
      ...(group === 'outcome' ? [] : [row('Outcomes', outcomesOf)]),
      findings,
    ];
  }
  const of = (value: (document: ComparedDocument) => string) => (members: ComparedDocument[]) =>
    members.map(value).join('; ');
  const rows = [
    row(
      'Document',
      of(({ kind }) => KIND_TABLE[kind].short),
    ),
    row('Inspected', of(inspected)),
    row(
      'Outcome',
      of(({ judgement }) => (judgement ? OUTCOMES[judgement].name : 'none given')),
    ),
    findings,
  ];
  const isKnown = documents.some(({ official }) => official);
  return isKnown ? [...rows, row('SEND 2016–2022 (Ofsted’s statistics)', of(officialWords))] : rows;
}

function inspected({ inspection, date }: ComparedDocument): string {
  if (!inspection) return date ? `dated ${date}` : 'no date';
  return inspection.from === inspection.to
    ? inspection.from
    : `${inspection.from} to ${inspection.to}`;
}

function outcomesOf(members: readonly ComparedDocument[]): string {
  const counts = new Map<string, number>();
  for (const { judgement } of members) {
    const name = judgement ? OUTCOMES[judgement].name : 'none given';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} ${name.toLowerCase()}`).join('; ');
}

/** What the official statistics have of an area's inspection and revisit of 2016 to 2022. */
export function officialWords({ official }: ComparedDocument): string {
  if (!official) return 'not known';
  const { inspection, statementRequired, weaknesses, revisit } = official;
  const outcome = statementRequired
    ? `statement of action required, ${weaknesses} ${STANCE_NAMES.weakness[weaknesses === 1 ? 0 : 1]}`
    : 'no statement of action required';
  const first = `${inspection.start}: ${outcome}`;
  if (!revisit) return first;
  return `${first}; revisit ${revisit.start}: sufficient progress in ${revisit.sufficient} of ${weaknesses}`;
}

/** A document that was given and is not compared, and why. */
export function leftOutWords({ source, area, kind, date, reason }: LeftOut): string {
  const what = [area, KIND_TABLE[kind].short, date].filter(Boolean).join(', ');
  return `${source} (${what}): ${REASONS[reason]}`;
}

const REASONS: Readonly<Record<LeftOut['reason'], string>> = {
  kind: 'of another kind than asked for',
  earlier: 'not the latest of its area',
  'same-document': 'the same document once more',
};
