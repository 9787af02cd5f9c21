/** What the documents of a comparison can be put together by. By itself, so that help is quick. */
export const GROUPS = ['area', 'region', 'outcome', 'year'] as const;

export type Group = (typeof GROUPS)[number];
