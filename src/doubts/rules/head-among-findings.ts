import { labelledLine } from '../../families/statement-of-action/labelled.js';
import { typeHas } from '../../record/finding-types.js';
import type { RecordRule } from '../doubt.js';

const HEADS =
  /^(?:leads?|lead officers?|owners?|who|when|by when|by whom|timescales?|deadlines?|ref|b?rag|start|end)$/i;

/** "Lead" among the actions is the head of a column whose table was lost. */
export const headAmongFindings: RecordRule = {
  name: 'head-among-findings',
  holds: 'No action, impact, outcome or evidence of a statement is the head of a column.',
  kinds: ['statement-of-action'],
  *check({ findings }) {
    const heads = findings.filter(({ type, text }) => typeHas(type, 'parent') && isHead(text));
    const [first] = heads;
    if (!first) return;
    const message = `“${first.text}” reads like the head of a column, and not like what it was read as`;
    yield { message, at: first.at, findings: heads };
  },
};

/** "By when" is a head, "Lead: Head of SEND" a head with its cell. */
function isHead(words: string): boolean {
  return HEADS.test(words) || labelledLine(words) !== null;
}
