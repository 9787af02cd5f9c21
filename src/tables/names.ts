/** The tables, in the order in which a workbook holds them. A file of its own, so that help need not wait. */
export const TABLE_NAMES = ['findings', 'documents', 'people'] as const;

export type TableName = (typeof TABLE_NAMES)[number];
