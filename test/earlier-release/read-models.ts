import { searchable } from '@app/domain';
import { canonicalJson } from '@app/event-store';
import { projections, readSideDataSource } from '@app/read-side';
import { ADDED_TO_ROWS, withoutAdded } from './additions.js';
import { linesOf } from './earlier-log.js';

interface Row {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The rows of each table as canonical JSON, in an order of their own. */
export type ReadModels = Readonly<Record<string, readonly string[]>>;

/** Of which the earlier release kept none, or counted less apart. */
const ADDED =
  /^(news|log_day|procedure_import|proposal_edition|board_cell|saving_cell|saving_province_cell|board_sum|post_term)$|_(version|stay|stay_place|stay_cell)$/;

export const TABLES = projections.flatMap(({ tables }) => tables).filter((table) => !ADDED.test(table));

/** The read models that the earlier release made of the log. */
export function earlierReadModels(): ReadModels {
  return byTable(linesOf('read-models') as readonly Row[], (_, row) => withTonesInOnePlace(row as Row['row']));
}

/** As words are found since. */
function withTonesInOnePlace(row: Row['row']): Row['row'] {
  const { search } = row;
  return typeof search === 'string' ? { ...row, search: searchable(search) } : row;
}

/** The read models in a database, without what was added since. */
export async function readModelsIn(url: string): Promise<ReadModels> {
  const source = await readSideDataSource(url).initialize();
  try {
    const rows: Row[] = [];
    for (const table of TABLES) {
      const sql = `select to_jsonb(t) as row from read_side.${table} t`;
      for (const { row } of await source.query<Pick<Row, 'row'>[]>(sql)) rows.push({ table, row });
    }
    return byTable(rows, (table, row) => withoutAdded(ADDED_TO_ROWS, table, row));
  } finally {
    await source.destroy();
  }
}

function byTable(rows: readonly Row[], change: (table: string, row: unknown) => unknown = (_, row) => row): ReadModels {
  const texts = TABLES.map((table) => {
    const own = rows.filter((one) => one.table === table).map(({ row }) => change(table, opened(row)));
    return [table, own.map(canonicalJson).sort()] as const;
  });
  return Object.fromEntries(texts);
}

/** Appointments and states are kept as JSON text. */
function opened(row: Row['row']): object {
  const texts = Object.entries(row).filter(([key]) => key === 'appointments' || key === 'state');
  return { ...row, ...Object.fromEntries(texts.map(([key, text]) => [key, JSON.parse(text as string) as unknown])) };
}
