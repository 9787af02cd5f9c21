import type { Rule } from '../rule.js';

/** The document itself, where it is at hand. */
export const source: Rule = {
  name: 'source',
  demands:
    'With --source: the document is there, under the record’s name or hash, has this hash and as many pages.',
  level: 'error',
  *check({ source: own }, { source }) {
    if (source === null) return;
    if ('missing' in source) {
      yield { path: ['source', 'sha256'], message: source.missing };
      return;
    }
    if (source.sha256 !== own.sha256) {
      const message = `${source.name} has the SHA-256 ${source.sha256}: it has changed, or the record is of another document`;
      yield { path: ['source', 'sha256'], message };
    } else if (source.pages !== own.pages) {
      const message = `${source.name} has ${source.pages ?? 'no'} pages, not ${own.pages ?? 'none'}`;
      yield { path: ['source', 'pages'], message };
    }
  },
};
