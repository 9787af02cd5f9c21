import type { Finding } from '../record/schema.js';
import { warningsAbout } from '../record/warnings.js';
import { documentColumns, type OfDocument, sourceColumns } from './shared.js';
import { list, table, text, whole } from './table.js';

interface FindingRow extends OfDocument {
  finding: Finding;
  /** From 1, in reading order. */
  position: number;
}

/** A row for each finding. */
export const findingsTable = table<FindingRow>(
  'findings',
  (record) => record.findings.map((finding, index) => ({ record, finding, position: index + 1 })),
  [
    ...documentColumns<FindingRow>(),
    text('type', 20, 'What kind of finding it is', ({ finding }) => finding.type),
    text('question', 12, 'The inspection question it answers', ({ finding }) => finding.question),
    text('heading', 24, 'The nearest heading, as printed', ({ finding }) => finding.heading),
    text('text', 80, 'The finding, verbatim, less its points', ({ finding }) => finding.text),
    list(
      'points',
      60,
      '\n',
      'Bullets inside it, and text after them',
      ({ finding }) => finding.points,
    ),
    list('themes', 24, '; ', 'Keys of the theme list', ({ finding }) => finding.themes),
    text(
      'judgement',
      16,
      'The inspectors’ verdict on a weakness (revisit letters)',
      ({ finding }) => finding.judgement,
    ),
    text(
      'verdict',
      40,
      'The inspectors’ own words for it',
      ({ finding }) => finding.verdict?.text ?? null,
    ),
    list(
      'warnings',
      40,
      '\n',
      'What is uncertain of it, and a person should check',
      ({ record, finding }) => warningsAbout(record, finding).map(({ message }) => message),
    ),
    list(
      'responsible',
      30,
      '\n',
      'The bodies named beside a priority action, as printed',
      ({ finding }) => finding.responsible,
    ),
    list(
      'details',
      30,
      '\n',
      'Further columns of a statement’s table, each with its heading',
      ({ finding }) => finding.details.map(({ heading, text }) => `${heading}: ${text}`),
    ),
    whole('page', 'The page it begins on (PDF)', ({ finding: { at } }) =>
      'page' in at ? at.page : null,
    ),
    whole('end_page', 'The page it ends on (PDF)', ({ finding: { at } }) =>
      'page' in at ? at.endPage : null,
    ),
    whole('line', 'The line it begins on (other formats)', ({ finding: { at } }) =>
      'line' in at ? at.line : null,
    ),
    whole('end_line', 'The line it ends on (other formats)', ({ finding: { at } }) =>
      'line' in at ? at.endLine : null,
    ),
    ...sourceColumns<FindingRow>(),
    text('finding_id', 28, 'Its id, unique in the document', ({ finding }) => finding.id),
    text('parent_id', 24, 'The finding_id that it belongs to', ({ finding }) => finding.parent),
    whole('position', 'Its place in reading order, from 1', ({ position }) => position),
  ],
);
