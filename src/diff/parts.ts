/** The parts of a change record that can be asked for alone. */
export const PARTS = ['weaknesses', 'findings', 'fields'] as const;
export type Part = (typeof PARTS)[number];
