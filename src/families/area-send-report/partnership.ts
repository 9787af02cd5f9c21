import { text } from '../../read/tree.js';
import { columnsIn, openTables } from '../shared/blocks.js';
import { splitBodies } from '../shared/bodies.js';
import type { Draft } from '../shared/draft/draft.js';
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
    const { organisation, leaders, others } = readLeaders(column);
    for (const { name, postNominals, rest } of leaders) {
      draft.people.push({ name, postNominals, role: rest || null, organisation, part: 'leader' });
    }
    for (const { text, at } of others) draft.passages.push({ heading, text, at });
    draft.place(...column);
  }
}

/** Reads the inspectors of each inspectorate. */
export function readTeam(draft: Draft, { heading, blocks }: Section): void {
  const { signed, others } = readRoster(blocks);
  for (const { named, inspectorate } of signed) draft.people.push(inspectorOf(named, inspectorate));
  draft.place(...blocks);
  for (const { text, at } of others) draft.passages.push({ heading, text, at });
}
