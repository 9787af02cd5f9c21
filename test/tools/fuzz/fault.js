import { recordSchema } from '../../../dist/index.js';

/** What is wrong with what came of a mutant; null where nothing is. */
export function faultOf(outcome, { name }) {
  const isRecord = name.endsWith('.json');
  return 'error' in outcome ? inRefusal(outcome.error, isRecord) : inRecord(outcome.text, isRecord);
}

function inRefusal({ code, message }, isRecord) {
  const isFault =
    code === 'bug' ||
    code === 'too-slow' ||
    message.includes('--max-memory') ||
    (!isRecord && (code === 'record-invalid' || /\n\s+at /.test(message)));
  return isFault ? `${code}: ${message}` : null;
}

function inRecord(text, isRecord) {
  const { error, data } = recordSchema.safeParse(JSON.parse(text));
  if (error) return `does not fit the schema: ${error.message}`;
  // What is wrong in a damaged record is for validate to say.
  if (isRecord) return null;
  const ids = data.findings.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return 'two findings with one id';
  const { words, placed, furniture, unplaced } = data.coverage;
  const left = unplaced.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return words === placed + furniture + left ? null : 'the coverage does not add up';
}
