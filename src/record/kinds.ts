/** The kinds of documents. By itself, so that help need not wait for the schema. */
export const KINDS = [
  'area-send-inspection',
  'area-send-revisit',
  'area-send-report',
  'targeted-area-letter',
  'statement-of-action',
] as const;

export type Kind = (typeof KINDS)[number];
