/** The version of the record's form. A new major number whenever a field changes its meaning. */
export const SCHEMA_VERSION = '1.0.0';
