import type { Person } from '../../record/schema.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';

/** Titles and ranks, which stand before a name. */
const TITLES =
  /^(?:(?:(?:Chief|Detective|Assistant|Deputy|Temporary) )*(?:Superintendent|Supt|Inspector|Constable|Commander|Commissioner) |(?:Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Prof(?:essor)?|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.? )+/;
/** Words of roles and bodies, which no name holds. */
const ROLE =
  /\b(?:Director|Officer|Inspector|Council|Chief|Commissioner|Service|Services|Board|Trust|Lead|Head|Manager|Department|Authority|Ofsted|CQC|NHS|CCG|Education|Health|Care|Children|Police|Borough|County|City|Area)\b/;
/** How roles begin, and letters after a name: where one stands in a name, a line was cut. */
const BESIDE =
  /\b(?:National|Regional|Executive|Corporate|Strategic|Her|His|Assistant|Deputy|Interim|Acting|Senior|Joint|Managing|Designated|Group|Independent|Principal|Accountable|\p{Lu}{2,})\b/u;
/** Two who sign, in one role. */
const TWO_ROLES =
  /\bRegional Director\b.*\bDeputy Chief\b|\b(?:Inspector|HMI|Ofsted)\b.*\bCQC (?:\w+ )?Inspector\b|\bCQC\b.*\b(?:HMI|Ofsted)\b|\bQuality Commission\b|\S HMI (?:Constabulary|Probation)\b| {2}/;
/** “…, Director of Nursing” within the body of somebody else, or half of a name. */
const SOMEBODY =
  /, (?:\p{Lu}\p{L}+ ){0,3}(?:Director|Officer|Head|Manager|Superintendent|Constable|Executive|Doctor|Nurse|Leader|Inspector)\b|\b(?:Dr|Mr|Mrs|Ms|Sir|Cllr|of|and)$/u;

/** What was read as a person is one: a name is a name, and a role the role of one. */
export const personDoubtful: RecordRule = {
  name: 'person-doubtful',
  holds: 'A person’s name is one name, and the role is that of one person.',
  kinds: ALL,
  *check({ people }) {
    for (const [index, person] of people.entries()) {
      const why = whyDoubtful(person);
      if (why === null) continue;
      const said = [person.name, person.role, person.organisation].filter((one) => one !== null);
      const message = `${why} in this line of people: “${said.join(', ')}” (${person.part})`;
      yield { message, at: null, field: ['people', index] };
    }
  },
};

function whyDoubtful({ name, role, organisation, part }: Person): string | null {
  if (name !== null && !isName(name)) return 'the name is not surely one';
  if (role !== null && TWO_ROLES.test(role)) return 'the role may be that of two people';
  if (organisation !== null && SOMEBODY.test(organisation)) return 'somebody else may stand';
  if (name === null && part === 'inspector') return 'the name was not read';
  if (name === null && !/\p{L}/u.test(`${role ?? ''}${organisation ?? ''}`))
    return 'there is no person or body';
  return null;
}

function isName(name: string): boolean {
  const bare = name.replace(TITLES, '');
  const words = bare.split(' ');
  if (/\b(?:Ofsted|CQC|NHS|Probation|Constabulary)\b/.test(bare)) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (/[\d:;?!@/]|[^.\s]{3}\.$/.test(bare) || BESIDE.test(bare)) return false;
  if (words.length < 2 || words.length > 6) return false;
  // “Patricia Head” is a name, “Head of Service” is none.
  return capitals >= 1 && capitals <= 3 && !(words.length > 2 && ROLE.test(bare));
}
