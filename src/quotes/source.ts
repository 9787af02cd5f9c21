/** Whose words they are, as far as the article tells. */
export type Whose = 'inspectors' | 'other' | 'unknown';

/** Somebody, or a document, whose words an article gives. */
export interface Source {
  whose: Whose;
  /** As the article names it. */
  name: string;
  /** What a pronoun can stand for. */
  kind: 'document' | 'people' | 'person';
}

/** A pronoun for somebody named before. */
export type Pronoun = 'it' | 'they' | 'person';
