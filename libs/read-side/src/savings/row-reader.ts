import type { EntityManager, EntitySchema } from 'typeorm';

/** Decimals stay text; a row read as JSON would turn them into floats. */
export async function readRows<Row extends object>(
  manager: EntityManager,
  schema: EntitySchema<Row>,
  { where, values }: { readonly where: string; readonly values: readonly unknown[] },
): Promise<readonly Row[]> {
  const { tablePath, columns } = manager.dataSource.getMetadata(schema);
  const names = columns.map(({ databaseName, propertyName }) => `${databaseName} as "${propertyName}"`);
  return manager.query<Row[]>(`select ${names.join(', ')} from ${tablePath} where ${where}`, [...values]);
}
