import type { RecordRule } from '../doubt.js';
import { ALL } from '../kinds.js';
import { unreadableIn } from '../unreadable.js';

/** Letters drawn without a meaning would otherwise pass for the document's words. */
export const lettersUnreadable: RecordRule = {
  name: 'letters-unreadable',
  holds: 'No text holds letters that the document gives no meaning.',
  kinds: ALL,
  *check({ findings, passages }) {
    const texts = [
      ...findings.map((finding) => ({
        ...finding,
        words: [finding.text, ...finding.points],
        of: [finding],
      })),
      ...passages.map(({ text, at }) => ({ words: [text], at, of: [] })),
    ];
    for (const { words, at, of } of texts) {
      const found = unreadableIn(words.join(' '));
      if (found === null) continue;
      const message = `these words hold letters that the document gives no meaning: “${found}”; see the page`;
      yield { message, at, findings: of };
    }
  },
};
