/** The version of the record's schema. A field that changes its meaning takes a new major number. */
export const SCHEMA_VERSION = '1.1.0';
