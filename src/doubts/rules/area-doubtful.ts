import { findArea } from '../../record/areas.js';
import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';

/** Words and signs that are in titles beside an area's name, and in no name. */
const ELSE =
  /\d|[()[\]:;“”"]|\b(?:the|county of|borough of|city of|local area|area|partnership|inspection|revisit|report|letter|plan|statement|action|SEND|WSo?A|between|from|January|February|March|April|May|June|July|August|September|October|November|December|children|young people)\b/i;
/** “Elm and the Isles” is a name. */
const AND_THE = /\band the (?=\p{Lu}\p{Ll}+$)/u;
/** Names that are known do hold some of them. */
const LONGEST = 60;

/** The area’s name is a name, and nothing else of the title. */
export const areaDoubtful: RecordRule = {
  name: 'area-doubtful',
  holds: 'The area was read, and its name holds nothing but a name.',
  kinds: ALL,
  *check({ area: { name } }) {
    if (name === null || findArea(name) !== null) return;
    const isPlain = /^\p{Lu}/u.test(name) && /[\p{L})]$/u.test(name) && name.length <= LONGEST;
    if (isPlain && !ELSE.test(name.replace(AND_THE, ''))) return;
    yield {
      message: `“${name}” may be more than the name of an area`,
      at: null,
      field: ['area', 'name'],
    };
  },
};
