import type { DataSource } from 'typeorm';
import type { Longest } from './days-sum.js';
import type { PartKey } from './same-stays.js';
import type { HolderOf, StaySum } from './stay-figures.js';
import type { AskedStays } from './stay-filter.js';

/** Of a part, or of all parts (null). */
interface Summed {
  readonly part: PartKey | null;
  readonly sum: StaySum;
}

interface AskedHolders {
  /** SQL, the part of a stay. */
  readonly value: string;
  readonly name: string;
  readonly sums: readonly Summed[];
}

/** By part, whose the longest of each sum are: the first of several ids. Looked up by their days where that is not told. */
export async function holdersOf(
  dataSource: DataSource,
  { stays, values }: AskedStays,
  { value, name, sums }: AskedHolders,
): Promise<(part: PartKey | null) => HolderOf> {
  const longest = sums.flatMap(({ part, sum }) => sum.longest.map((one) => ({ part, one })));
  const untold = longest.filter(({ one }) => one.holder === null);
  const asked = new Map(untold.map(({ part, one }) => [keyFor(part, one), { ...part, ...one }]));
  const sql = `select asked.key, (
      select id from ${stays} where entered_on = asked.from
        and coalesce(left_on, 'infinity') = case when asked.ended then asked.from + asked.span else 'infinity' end
        and (asked.value is null or ${value} = asked.value and ${name} is not distinct from asked.name)
      order by id limit 1
    ) as holder
    from json_to_recordset($${String(values.length + 1)}::json)
      as asked(key text, value text, name text, "from" date, span integer, ended boolean)`;
  const json = JSON.stringify([...asked].map(([key, one]) => ({ key, ...one })));
  const rows =
    asked.size === 0 ? [] : await dataSource.query<{ key: string; holder: string | null }[]>(sql, [...values, json]);
  const found = new Map(rows.map(({ key, holder }) => [key, holder]));
  return (part) => (one) => one.holder ?? found.get(keyFor(part, one)) ?? '';
}

function keyFor(part: PartKey | null, { from, span, ended }: Longest): string {
  return JSON.stringify([part?.value ?? null, part?.name ?? null, from, span, ended]);
}
