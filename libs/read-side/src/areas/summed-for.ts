import type { DataSource } from 'typeorm';

/**
 * Of which provinces sums are read that are kept by `province`: of all together, '', where the scope holds every one that has
 * any. Each of these is found by one step in the index.
 */
export async function summedFor(
  dataSource: DataSource,
  table: string,
  scope: readonly string[],
): Promise<readonly string[]> {
  const next = (after: string) =>
    `(select province from read_side.${table} where province > ${after} order by province limit 1)`;
  const sql = `with recursive known(province) as (
      select ${next(`''`)} union all select ${next('known.province')} from known where known.province is not null
    ) select province from known where province is not null`;
  const rows = await dataSource.query<{ readonly province: string }[]>(sql);
  return rows.every(({ province }) => scope.includes(province)) ? [''] : scope;
}
