import { type ExtractOptions, readContent } from './extract.js';
import { FAMILIES } from './families/index.js';
import type { LineUse } from './families/shared/draft/coverage.js';
import type { Kind } from './record/kinds.js';
import type { Warning } from './record/schema.js';

export type { LineUse } from './families/shared/draft/coverage.js';

/** How a document is read: which family it is taken for and why, and what each line is used for. */
export interface Trace {
  kind: Kind;
  /** Whether the kind was chosen by the caller and not recognised. */
  forced: boolean;
  /** What each family makes of the document. */
  families: { kind: Kind; recognised: boolean; signs: string[] }[];
  uses: LineUse[];
  warnings: Warning[];
}

/** Reads a document as `extract` does, and shows how. Throws as `extract` does. */
export async function trace(bytes: Uint8Array, options: ExtractOptions): Promise<Trace> {
  const { reading, choice, content, lines } = await readContent(bytes, options);
  return {
    kind: choice.family.kind,
    forced: choice.forced,
    families: FAMILIES.map(({ kind, recognise }) => ({ kind, ...recognise(reading.tree) })),
    uses: lines,
    warnings: content.warnings,
  };
}
