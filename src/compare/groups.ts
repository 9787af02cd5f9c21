/** What the documents of a comparison can be grouped by. A file of its own, so that help is quick. */
export const GROUPS = ['area', 'region', 'outcome', 'year'] as const;

export type Group = (typeof GROUPS)[number];
