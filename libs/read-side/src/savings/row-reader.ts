import type { EntityManager, EntitySchema } from 'typeorm';

/** Rows by a condition on their table; decimals stay text, which a row read as JSON would make floats of. */
export async function readRows<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  { where, values }: { readonly where: string; readonly values: readonly unknown[] },
): Promise<readonly Row[]> {
  const { tablePath, columns } = manager.dataSource.getMetadata(schema);
  const names = columns.map(({ databaseName, propertyName }) => `${databaseName} as "${propertyName}"`);
  return manager.query<Row[]>(`select ${names.join(', ')} from ${tablePath} where ${where}`, [...values]);
}
