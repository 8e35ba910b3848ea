import type { EntityManager } from 'typeorm';
import type { FoldedTable } from '../beside/folded-tables.js';
import { BESIDE } from '../beside/beside-tables.js';

/** A row that is not what the log makes of it. `columns`: which differ; none where there is no row on one side. */
export interface RowDifference {
  readonly table: string;
  readonly key: string;
  readonly kind: 'differs' | 'missing' | 'surplus';
  readonly columns: readonly string[];
}

interface Compared extends FoldedTable {
  /** One row of so many, chosen by their keys; 1 for all. */
  readonly oneOf: number;
}

interface Found {
  readonly key: string;
  readonly stored: Readonly<Record<string, unknown>> | null;
  readonly folded: Readonly<Record<string, unknown>> | null;
}

/** Of one table as many are named. */
const NAMED = 100;

/** How many rows were compared, and those that differ. */
export async function compareTable(manager: EntityManager, { table, key, oneOf }: Compared) {
  const columns = key.map((column) => `"${column}"`).join(', ');
  const text = `concat_ws(' ', ${columns})`;
  const chosen = `mod(abs(hashtext(${text})), $1) = 0`;
  const [counted] = await manager.query<{ readonly rows: number }[]>(
    `select count(*)::int as rows from read_side.${table} where ${chosen}`,
    [oneOf],
  );
  const found = await manager.query<Found[]>(
    `select ${text} as key, to_jsonb(stored) as stored, to_jsonb(folded) as folded
     from read_side.${table} stored full join ${BESIDE}.${table} folded using (${columns})
     where ${chosen} and to_jsonb(stored) is distinct from to_jsonb(folded) order by 1 limit ${String(NAMED)}`,
    [oneOf],
  );
  return { rows: counted?.rows ?? 0, differences: found.map((one) => differenceOf(table, one)) };
}

function differenceOf(table: string, { key, stored, folded }: Found): RowDifference {
  if (!stored) return { table, key, kind: 'missing', columns: [] };
  if (!folded) return { table, key, kind: 'surplus', columns: [] };
  const columns = Object.keys(stored).filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(folded[name]));
  return { table, key, kind: 'differs', columns };
}
