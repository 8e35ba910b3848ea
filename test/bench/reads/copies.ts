import type pg from 'pg';
import { copyTable } from './copy-table.js';

/** As in a province of today. */
export const WARDS_A_PROVINCE = 99;
/** Positions of a day, and of one fact in all copies: a copy's own place is below. */
const [OF_A_DAY, OF_A_FACT] = [100_000_000, 10_000];
/** A ward's year begins so many days later at most. */
const LATER = 60;

/** Of a fact, in the first of the copies. */
export function inFirstCopy(day: number, position: string): string {
  return String(day * OF_A_DAY + Number(position) * OF_A_FACT).padStart(19, '0');
}

/** Tables of the engine, or filled by days. */
const OTHERS = ['migration', 'checkpoint', 'manager_checkpoint', 'followed_log', 'lease', 'process', 'news', 'log_day'];

/**
 * Multiplies the rows of the ward by SQL: each copy a ward of its own, with its own ids, plan, units and people, on days
 * and at positions of its own. A province has 99 of them, and one registry, which holds the baselines of all.
 */
export async function copyWard(owner: pg.Client, wards: number): Promise<void> {
  await owner.query(`set maintenance_work_mem = '1GB'; set work_mem = '256MB'; set synchronous_commit = off`);
  await owner.query(PLACES);
  await owner.query(WARDS, [wards, WARDS_A_PROVINCE, LATER, OF_A_DAY]);
  const sql = `select tablename as name from pg_tables where schemaname = 'read_side' and tablename <> all($1)`;
  const tables = await owner.query<{ name: string }>(sql, [OTHERS]);
  for (const { name } of tables.rows) await copyTable(owner, name, { day: OF_A_DAY, fact: OF_A_FACT });
  await owner.query(PROVINCES);
  await owner.query('truncate read_side.log_day');
  await owner.query(LOG_DAYS, [LATER, OF_A_DAY]);
  await owner.query('vacuum analyze');
}

const PLACES = `
  drop table if exists bench.ward, bench.day;
  create table bench.day as
    select position, day, day - (select min(day) from read_side.log_day) as nth from read_side.log_day;
  create index on bench.day (position);
  create table bench.ward (at integer, ward text, province text, codes text, place integer, later integer, shift bigint)`;

const WARDS = `insert into bench.ward
  select at, 'w' || lpad((at + 1)::text, 4, '0'), 'p' || lpad((at / $2::integer + 1)::text, 2, '0'),
    '1.' || (10 + at / $2::integer)::text, at % $2::integer, at * 7 % $3::integer,
    (at * 7 % $3::integer) * $4::bigint + at
  from generate_series(0, $1::integer - 1) at`;

/** Sums of a province are of all its wards, which are alike. */
const PROVINCES = `update read_side.saving_province_cell cell
  set count = count * wards, before = before * wards, after = after * wards
  from (select province, count(*) as wards from bench.ward group by province) p where area[1] = province`;

/** The end of each day, in the positions of copies. */
const LOG_DAYS = `insert into read_side.log_day
  select (select min(day) from bench.day) + nth, lpad(((nth + 1) * $2::bigint - 1)::text, 19, '0')
  from generate_series(0, (select max(nth) from bench.day) + $1::integer) nth`;
