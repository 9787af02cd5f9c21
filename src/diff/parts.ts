/** The parts of a change record that can be asked for by themselves. */
export const PARTS = ['weaknesses', 'findings', 'fields'] as const;
export type Part = (typeof PARTS)[number];
