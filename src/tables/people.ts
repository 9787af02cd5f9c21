import type { Person } from '../record/schema.js';
import { documentColumns, type OfDocument, sourceColumns } from './shared.js';
import { table, text, whole } from './table.js';

interface PersonRow extends OfDocument {
  person: Person;
  /** From 1, in reading order. */
  position: number;
}

/** A row for each person, and for each body that a letter is copied to. */
export const peopleTable = table<PersonRow>(
  'people',
  (record) => record.people.map((person, index) => ({ record, person, position: index + 1 })),
  [
    ...documentColumns<PersonRow>(),
    text('part', 12, 'The person’s part in the document', ({ person }) => person.part),
    text('name', 24, 'With a title (Dr, Sir)', ({ person }) => person.name),
    text('post_nominals', 14, 'Letters after the name', ({ person }) => person.postNominals),
    text('role', 30, 'As printed', ({ person }) => person.role),
    text(
      'organisation',
      24,
      'The full name of the organisation',
      ({ person }) => person.organisation,
    ),
    ...sourceColumns<PersonRow>(),
    whole('position', 'The place in reading order, from 1', ({ position }) => position),
  ],
);
