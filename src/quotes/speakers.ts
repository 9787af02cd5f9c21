import type { Clause } from './reporting.js';
import type { Pronoun, Source } from './source.js';
import { sourceIn } from './sources.js';
import { nameIn, withoutAdjuncts } from './subject.js';

/** Who speaks, once a pronoun is resolved. */
export interface Read {
  source: Source;
  /** The words that say so. */
  words: string;
  /** It is a pronoun that stands for somebody named before. */
  carried: boolean;
}

/** Bodies that an article refers to as "it". */
const BODY = /council|trust|society|charity|board|forum|partnership/i;

/** Whom an article has named so far, and so whom a pronoun can stand for. */
export class Speakers {
  private readonly named: Partial<Record<Pronoun, Source>> = {};

  /** Whom a clause names; null where it names nobody, or a pronoun that stands for nobody. */
  read(clause: Clause | null): Read | null {
    if (!clause) return null;
    const { subject, verb, heard } = clause;
    if (heard) return readHeard(clause);
    const source = sourceIn(subject);
    if (source === null) return null;
    if (typeof source === 'object') return { source, words: verb, carried: false };
    const meant = this.named[source];
    const words = `${subject.trim()} ${verb}`.trim();
    if (meant) return { source: meant, words, carried: true };
    // "He" or "she" is no letter, whoever it is.
    if (source !== 'person') return null;
    const somebody = { whose: 'other', name: subject.trim(), kind: 'person' } as const;
    return { source: somebody, words: verb, carried: false };
  }

  /** Remembers somebody that the article names. */
  name(source: Source): void {
    const { kind, whose, name } = source;
    const isBody = kind !== 'document' && whose === 'other' && BODY.test(name);
    if (kind === 'document' || isBody) this.named.it = source;
    if (kind === 'person') this.named.person = source;
    // "They" can mean a body, and also one person.
    if (kind !== 'document' || whose === 'inspectors') this.named.they = source;
  }
}

/** What somebody was told is somebody else’s, whoever it was. */
function readHeard({ subject, verb }: Clause): Read {
  const name = `${nameIn(withoutAdjuncts(subject))} ${verb}`.trim();
  return { source: { whose: 'other', name, kind: 'people' }, words: verb, carried: false };
}
