import { saysNone } from '../../families/shared/findings/nothing.js';
import type { Doubt, Doubted, RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { ANSWERS, QUESTIONS, USUAL_TYPES } from '../usual.js';

/** Each part of a letter has both its lists, or says that there is nothing to list. */
export const sectionEmpty: RecordRule = {
  name: 'section-empty',
  holds:
    'A document has the types of findings that every one of its kind has, and each part of a letter has both its lists or says that there is none.',
  kinds: ALL,
  *check(record) {
    for (const type of USUAL_TYPES[record.kind] ?? []) {
      if (record.findings.some((finding) => finding.type === type)) continue;
      const message = `no ${type} was found; such a document has them`;
      yield { message, at: null, field: ['findings'] };
    }
    if (record.kind === 'area-send-inspection') yield* lists(record);
  },
};

function* lists({ findings, passages }: Doubted): Generator<Doubt> {
  const none = passages.filter(({ text }) => saysNone(text)).length;
  const empty = QUESTIONS.flatMap((question) =>
    ANSWERS.filter(
      (type) => !findings.some((finding) => finding.question === question && finding.type === type),
    ).map((type) => ({ question, type })),
  );
  // Which list a sentence stands for that says that there is none, a record does not tell.
  if (empty.length <= none) return;
  for (const { question, type } of empty) {
    const part = findings.filter((finding) => finding.question === question);
    const message = `no ${type} was found on ${question}, and nothing was read that says that there is none`;
    const at = part[0]?.at ?? null;
    yield { message, at, findings: part, field: ['findings'] };
  }
}
