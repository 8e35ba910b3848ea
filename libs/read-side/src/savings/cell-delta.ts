import type { EntityManager } from 'typeorm';
import { contributionsOf, type Contribution } from './contributions.js';
import { GRAINS, placeIn, type CellPlace } from './saving-cell.js';
import type { SavingLine } from './saving-line.js';

/** A line before and after a batch; null where it is not (any more). */
export interface LineChange {
  readonly before: SavingLine | null;
  readonly after: SavingLine | null;
}

/** What is added to a cell, and how often; PostgreSQL sums up, so that no figure passes a float. */
interface Added extends CellPlace, Contribution {
  readonly times: number;
}

/** Every line leaves the cells that it was in and enters those it is in now; an empty cell goes. */
export async function moveCells(changes: readonly LineChange[], manager: EntityManager): Promise<void> {
  const added = changes.flatMap(({ before, after }) => [
    ...(before ? additions(before, -1) : []),
    ...(after ? additions(after, 1) : []),
  ]);
  if (added.length === 0) return;
  await manager.query(ADD, [JSON.stringify(net(added).map(columnsOf))]);
  await manager.query('delete from read_side.saving_cell where count = 0');
}

function additions(line: SavingLine, times: 1 | -1): readonly Added[] {
  const contributions = contributionsOf(line);
  return GRAINS.flatMap((grain) => {
    const place = placeIn(grain, line);
    return contributions.map((one) => {
      return { ...place, ...one, key: `${place.key} ${one.figure} ${one.kind}`, times };
    });
  });
}

/** Equal figures of one cell once, with how often: most of what a batch takes out it puts back. */
function net(added: readonly Added[]): readonly Added[] {
  const sums = new Map<string, Added>();
  for (const one of added) {
    const key = `${one.key} ${String(one.count)} ${one.before} ${one.after}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...known, times: known.times + one.times } : one);
  }
  return [...sums.values()].filter(({ times }) => times !== 0);
}

function columnsOf({ procedureCatalogue, measureSet, stageName, ...same }: Added) {
  return { ...same, procedure_catalogue: procedureCatalogue, measure_set: measureSet, stage_name: stageName };
}

const PLACE = 'grain, plan, area, catalogue, procedure_catalogue, status, unit, field, measure_set, stage, stage_name';

const ADD = `
  insert into read_side.saving_cell as cell (key, ${PLACE}, figure, kind, count, before, after)
  select key, ${PLACE}, figure, kind, sum(count * times), trim_scale(sum(before * times)),
    trim_scale(sum(after * times))
  from json_to_recordset($1::json) as added(key text, grain text, plan text, area text[], catalogue text,
    procedure_catalogue text, status text, unit text, field text, measure_set text, stage text, stage_name text,
    figure text, kind text, count integer, times integer, before numeric, after numeric)
  group by key, ${PLACE}, figure, kind
  order by key
  on conflict (key) do update set count = cell.count + excluded.count,
    before = trim_scale(cell.before + excluded.before), after = trim_scale(cell.after + excluded.after)`;
