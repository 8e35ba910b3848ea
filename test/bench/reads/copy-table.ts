import type pg from 'pg';
import { CODE_TOKEN, PROVINCE_TOKEN, WARD_TOKEN } from './ward-words.js';

/** How many positions a day and a fact have in all copies. */
interface Spacing {
  readonly day: number;
  readonly fact: number;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

const POSITIONS = ['position', 'drafted', 'opened', 'known', 'known_from', 'known_to', 'left_known', 'generation'];
/** SQL on the row `t`: by table, of what a row tells where its words do not say it. A procedure has a version for each baseline. */
const SPREAD: Readonly<Record<string, string>> = {
  procedure: `'province'`,
  procedure_version: `case when t.revision > 0 then 'ward' else 'province' end`,
};
/** Timelines are long: wards of the first province alone have them. */
const OF_FIRST_PROVINCE = ['timeline', 'timeline_version'];
/** A procedure's baselines of several wards, each at a place of its own. */
const PLACES_OF_WARD = 100;

/** In the order of the log, as the projector would have written; indexes are made once the rows are there. */
export async function copyTable(owner: pg.Client, name: string, spacing: Spacing): Promise<void> {
  const columns = await columnsOf(owner, name);
  await stage(owner, name, columns, spacing);
  const marked = await markedIn(owner, columns);
  const indexes = await withoutIndexes(owner, name);
  await owner.query(`truncate read_side.${name}; alter table read_side.${name} set unlogged`);
  const names = columns.map((column) => column.name).join(', ');
  const values = columns.map((column) => valueOf(name, column, marked)).join(', ');
  const where = OF_FIRST_PROVINCE.includes(name) ? `and w.province = 'p01'` : '';
  await owner.query(`insert into read_side.${name} (${names}) select ${values}
    from (select * from bench.stage order by place_in_log offset 0) s
    cross join lateral (
      select * from bench.ward w
      where (s.spread = 'ward' or s.spread = 'province' and w.place = 0 or w.at = 0) ${where} order by w.at offset 0
    ) w`);
  for (const statement of indexes) await owner.query(statement);
}

async function columnsOf(owner: pg.Client, table: string): Promise<readonly Column[]> {
  const sql = `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`;
  return (await owner.query<Column>(sql, [`read_side.${table}`])).rows;
}

/** The rows of the ward, with positions in which each day and each fact has room for all copies. */
async function stage(owner: pg.Client, table: string, columns: readonly Column[], spacing: Spacing): Promise<void> {
  const positions = POSITIONS.filter((one) => columns.some(({ name, type }) => name === one && type === 'text'));
  const spread = `case when t::text like '%${WARD_TOKEN}%' then 'ward'
    when t::text ~ '${PROVINCE_TOKEN}|${CODE_TOKEN}' then 'province' else 'all' end`;
  await owner.query(`drop table if exists bench.stage; create unlogged table bench.stage as
    select t.*, ${positions[0] ?? 'null'} as place_in_log, ${SPREAD[table] ?? spread} as spread
    from read_side.${table} t`);
  for (const position of positions) {
    await owner.query(`update bench.stage s set ${position} = lpad((
        (select nth from bench.day d where d.position >= s.${position} order by d.position limit 1)
          * ${String(spacing.day)}::bigint + s.${position}::bigint * ${String(spacing.fact)})::text, 19, '0')
      where ${position} <> ''`);
  }
}

/** Columns that name the ward or its province. */
async function markedIn(owner: pg.Client, columns: readonly Column[]): Promise<ReadonlySet<string>> {
  const tokens = `'${WARD_TOKEN}|${PROVINCE_TOKEN}|${CODE_TOKEN}'`;
  const asked = columns.map(({ name }) => `bool_or("${name}"::text ~ ${tokens}) as "${name}"`);
  const { rows } = await owner.query<Record<string, boolean | null>>(`select ${asked.join(', ')} from bench.stage`);
  return new Set(Object.entries(rows[0] ?? {}).flatMap(([name, marked]) => (marked ? [name] : [])));
}

function valueOf(table: string, { name, type }: Column, marked: ReadonlySet<string>): string {
  const value = `s.${name}`;
  if (table === 'baseline_version' && name === 'place') return `${value} + w.place * ${String(PLACES_OF_WARD)}`;
  if (type === 'bigint' && name === 'place') return `hashtextextended(${value}::text || ' ' || w.ward, 0)`;
  if (type === 'date') return `${value} + w.later`;
  if (POSITIONS.includes(name) && type === 'text') {
    return `case when ${value} <> '' then lpad((${value}::bigint + w.shift)::text, 19, '0') else ${value} end`;
  }
  if (!marked.has(name)) return value;
  const tokens = [WARD_TOKEN, PROVINCE_TOKEN, CODE_TOKEN];
  const own = ['ward', 'province', 'codes'];
  const text = tokens.reduce((so, token, at) => `replace(${so}, '${token}', w.${own[at] ?? ''})`, `${value}::text`);
  return type === 'text' ? text : `${text}::${type}`;
}

/** Drops them; returns the statements that make them again. */
async function withoutIndexes(owner: pg.Client, table: string): Promise<readonly string[]> {
  const keys = await owner.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u')`,
    [`read_side.${table}`],
  );
  const others = await owner.query<{ drop: string; make: string }>(
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
    from pg_index where indrelid = $1::regclass
      and not exists (select from pg_constraint where conindid = indexrelid)`,
    [`read_side.${table}`],
  );
  const all = [...keys.rows, ...others.rows];
  for (const { drop } of all) await owner.query(drop);
  return all.map(({ make }) => make);
}
