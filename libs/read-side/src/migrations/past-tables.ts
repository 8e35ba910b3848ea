import type { QueryRunner } from 'typeorm';

/** A table of rows by id that keeps what each row was. */
export interface PastTable {
  readonly name: string;
  /** Columns that never change in a row: a question about the past finds rows by them, with the indexes of the present. */
  readonly fixed: readonly string[];
  /** Columns that versions leave out, with what stands for them: SQL on the row `p` and its version `v`. */
  readonly left: Readonly<Record<string, string>>;
  /** SQL between the row and its conditions. */
  readonly joined?: string;
}

/** Under which schema a question finds what the rows were: as recorded, or as the papers say. */
export const SENSES = {
  as_recorded: { newest: 'v.top', order: 'v.known desc' },
  as_on_paper: {
    newest: `v.paper_from <= current_setting('tinhgon.paper')::date`,
    order: 'v.generation desc, v.paper_from desc, v.known desc',
  },
} as const;

/** SQL: what is known at the moment that is asked about. */
export const KNOWN = `(current_setting('tinhgon.known') collate "C")`;

/** The table of versions, with the columns of the table as it is now. */
export async function createVersions(runner: QueryRunner, { name, left }: PastTable): Promise<void> {
  await runner.query(`truncate read_side.${name}`);
  await runner.query(`alter table read_side.${name}
    add column paper_from date not null, add column generation text collate "C" not null`);
  await runner.query(`create table read_side.${name}_version (like read_side.${name} including generated)`);
  for (const column of Object.keys(left)) {
    await runner.query(`alter table read_side.${name}_version drop column ${column}`);
  }
  await runner.query(`alter table read_side.${name}_version
    add column known text collate "C" not null, add column top boolean not null, add column absent boolean not null,
    add primary key (id, known, paper_from)`);
}

/** In both senses: what every row was at the moment that the settings `tinhgon.known` and `tinhgon.paper` name. */
export async function createViews(runner: QueryRunner, table: PastTable): Promise<void> {
  const columns = await columnsOf(runner, table.name);
  for (const [schema, { newest, order }] of Object.entries(SENSES)) {
    await runner.query(`create or replace view ${schema}.${table.name} as
      select ${columns.map((column) => shown(column, table)).join(', ')}
      from read_side.${table.name} p
      cross join lateral (
        select * from read_side.${table.name}_version v
        where v.id = p.id and v.known <= ${KNOWN} and ${newest} order by ${order} limit 1
      ) v ${table.joined ?? ''}
      where not v.absent`);
  }
}

const OF_ENGINE = ['paper_from', 'generation'];

async function columnsOf(runner: QueryRunner, table: string): Promise<readonly string[]> {
  const sql = `select column_name as name from information_schema.columns
    where table_schema = 'read_side' and table_name = $1 order by ordinal_position`;
  const rows = (await runner.query(sql, [table])) as readonly { readonly name: string }[];
  return rows.map(({ name }) => name).filter((name) => !OF_ENGINE.includes(name));
}

function shown(column: string, { fixed, left }: PastTable): string {
  if (left[column] !== undefined) return `${left[column]} as ${column}`;
  return `${fixed.includes(column) ? 'p' : 'v'}.${column}`;
}
