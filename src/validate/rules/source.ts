import type { Rule } from '../rule.js';

/** The document is the one that the record was made from. */
export const source: Rule = {
  name: 'source',
  demands:
    'With --source: there is a document with the record’s name or hash, with the same hash and as many pages.',
  level: 'error',
  takesAny: true,
  *check({ source: own }, { source }) {
    if (source === null) return;
    if ('missing' in source) {
      yield { path: ['source', 'sha256'], message: source.missing };
      return;
    }
    if (source.sha256 !== own.sha256) {
      const message = `${source.name} has the SHA-256 ${source.sha256}: the document has changed, or the record is of another one`;
      yield { path: ['source', 'sha256'], message };
    } else if (source.pages !== own.pages) {
      const message = `${source.name} has ${source.pages ?? 'no'} pages, not ${own.pages ?? 'none'}`;
      yield { path: ['source', 'pages'], message };
    }
  },
};
