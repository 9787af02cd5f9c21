import { type ExtractOptions, readDraft } from './extract.js';
import { FAMILIES } from './families/index.js';
import type { Fate } from './families/shared/draft.js';
import type { Kind } from './record/kinds.js';
import type { Warning } from './record/schema.js';

export type { Fate } from './families/shared/draft.js';

/** How a document was read: which family it was taken for and why, and what each line became. */
export interface Trace {
  kind: Kind;
  /** Whether the kind was asked for, and not recognised. */
  forced: boolean;
  /** What each family knows of the document. */
  families: { kind: Kind; recognised: boolean; signs: string[] }[];
  fates: Fate[];
  warnings: Warning[];
}

/** Reads a document as `extract` does, and tells how. Throws as `extract` does. */
export async function trace(bytes: Uint8Array, options: ExtractOptions): Promise<Trace> {
  const { reading, choice, draft } = await readDraft(bytes, options);
  const { warnings } = draft.finish();
  return {
    kind: choice.family.kind,
    forced: choice.forced,
    families: FAMILIES.map(({ kind, recognise }) => ({
      kind,
      ...recognise(reading.tree),
    })),
    fates: draft.fates(),
    warnings,
  };
}
