import type { Column, ComparedDocument, Comparison, LeftOut } from '../../compare/schema.js';
import { KIND_TABLE } from '../../record/kinds.js';
import { span } from '../dates.js';
import { OUTCOMES } from '../html/names.js';
import { countsInWords, stanceName } from './counts.js';

/** The facts about the columns: what each is, its dates and outcome, and what is officially known. */
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
  return span(inspection);
}

function outcomesOf(members: readonly ComparedDocument[]): string {
  const counts = new Map<string, number>();
  for (const { judgement } of members) {
    const name = judgement ? OUTCOMES[judgement].name : 'none given';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} ${name.toLowerCase()}`).join('; ');
}

/** What the official statistics say about an area's inspection and revisit of 2016 to 2022. */
export function officialWords({ official }: ComparedDocument): string {
  if (!official) return 'not known';
  const { inspection, statementRequired, weaknesses, revisit } = official;
  const outcome = statementRequired
    ? `statement of action required, ${weaknesses} ${stanceName('weakness', weaknesses)}`
    : 'no statement of action required';
  const first = `${inspection.start}: ${outcome}`;
  if (!revisit) return first;
  return `${first}; revisit ${revisit.start}: sufficient progress in ${revisit.sufficient} of ${weaknesses}`;
}

/** Names a document that is not compared, and says why. */
export function leftOutWords({ source, area, kind, date, reason }: LeftOut): string {
  const what = [area, KIND_TABLE[kind].short, date].filter(Boolean).join(', ');
  return `${source} (${what}): ${REASONS[reason]}`;
}

const REASONS: Readonly<Record<LeftOut['reason'], string>> = {
  kind: 'not of a kind that was asked for',
  earlier: 'not the latest for its area',
  'same-document': 'the same document again',
};
