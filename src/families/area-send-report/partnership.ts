import { placeOf, text } from '../../read/tree.js';
import { columnsIn, openTables } from '../shared/blocks.js';
import { splitBodies } from '../shared/bodies.js';
import type { Draft } from '../shared/draft/draft.js';
import { addPeople, warnOfLine, warnOfLines, warnOfRoles } from '../shared/people/add.js';
import { readLeaders } from '../shared/people/leaders.js';
import { inspectorOf } from '../shared/people/person.js';
import { readRoster } from '../shared/people/roster.js';
import { keepAsPassages } from '../shared/sections/readers.js';
import type { Section } from '../shared/sections/sections.js';

/** "On 1 July 2022, A and B became jointly responsible for …": the bodies before the verb. */
const RESPONSIBLE =
  /(?:^|\.\s+)(?:(?:In|On|Since|From) [^,.]{3,60}, )?((?:\bSt\.|[^.]){3,300}?) (?:(?:are|is|became|become) (?:jointly )?(?:responsible|accountable) for|(?:share|hold)s? (?:joint )?responsibility for)\b/i;

/** Reads what the report says of the partnership: prose that names the responsible bodies. */
export function readAbout(draft: Draft, section: Section): void {
  keepAsPassages(draft, section);
  const bodies = openTables(section.blocks)
    .map((block) => RESPONSIBLE.exec(text(block))?.[1])
    .find((words) => words !== undefined);
  if (bodies) draft.responsibleBodies = splitBodies(bodies);
}

/** Reads two columns: an organisation, its leaders, then sites and addresses. */
export function readDetails(draft: Draft, { heading, blocks }: Section): void {
  for (const column of columnsIn(blocks)) {
    const { leaders, others, doubtful } = readLeaders(column);
    addPeople(
      draft,
      leaders.map(({ name, postNominals, rest, organisation }) => {
        return { name, postNominals, role: rest || null, organisation, part: 'leader' };
      }),
    );
    for (const { text, at } of others) draft.passages.push({ heading, text, at });
    warnOfLines(draft, doubtful);
    draft.place(...column);
  }
}

/** Reads the inspectors of each inspectorate. */
export function readTeam(draft: Draft, { heading, blocks }: Section): void {
  const { signed, others } = readRoster(blocks);
  const people = signed.map(({ named, inspectorate }) => inspectorOf(named, inspectorate));
  addPeople(draft, people);
  warnOfRoles(draft, people, blocks[0] ? placeOf(blocks[0]) : null);
  draft.place(...blocks);
  for (const { text, at, label } of others) {
    draft.passages.push({ heading, text, at });
    if (!label) warnOfLine(draft, text, at);
  }
}
