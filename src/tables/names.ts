/** The tables, in the order in which a workbook holds them. By itself, so that help need not wait. */
export const TABLE_NAMES = ['findings', 'documents', 'people'] as const;

export type TableName = (typeof TABLE_NAMES)[number];
