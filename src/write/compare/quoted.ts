import type { FoundFinding } from './findings.js';

/** Remembers what was quoted, so that the same words are not quoted twice on one page. */
export class Quoted {
  readonly #keys = new Set<string>();

  /** Whether these words of a finding were asked about before; from now on they were. */
  again({ document, finding }: FoundFinding, words = ''): boolean {
    const key = `${document.sha256} ${finding.id} ${words}`;
    const before = this.#keys.has(key);
    this.#keys.add(key);
    return before;
  }
}
