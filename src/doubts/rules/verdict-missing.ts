import type { RecordRule } from '../doubt.js';

/** Each weakness of a revisit has a verdict. */
export const verdictMissing: RecordRule = {
  name: 'verdict-unread',
  holds: 'Each weakness of a revisit letter has a verdict.',
  kinds: ['area-send-revisit'],
  *check({ findings }) {
    for (const [index, finding] of findings.entries()) {
      if (finding.type !== 'progress' || finding.judgement !== null) continue;
      const message = `no verdict was read on “${finding.text}”`;
      const field = ['findings', index, 'judgement'];
      yield { message, at: finding.at, findings: [finding], field };
    }
  },
};
