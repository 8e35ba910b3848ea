const OURS = /(?:\bread_side|"read_side")\./g;

/** The statement with every table of the read models taken from another schema. */
export function inSchema(sql: string, schema: string): string {
  return sql.replace(OURS, `${schema}.`);
}
