import type { EntitySchema } from 'typeorm';

/** Whether two rows hold the same in every column, in whatever order their members stand. */
export function sameRow<Row extends object>(schema: EntitySchema<Row>, a: Row | undefined, b: Row): boolean {
  const columns = Object.keys(schema.options.columns);
  return a !== undefined && JSON.stringify(a, columns) === JSON.stringify(b, columns);
}
