import type { EntityManager } from 'typeorm';
import type { Change } from '../engine/row-projection.js';
import type { ProcedureRow } from './procedure-row.js';
import { stateOf } from './procedure-state.js';
import { write } from '../engine/sending.js';

/** What a baseline of a procedure was from a position on. `place`: among those of the procedure, from 0. */
interface BaselineVersion {
  readonly procedure: string;
  readonly place: number;
  readonly known: string;
  readonly told: object;
}

/**
 * Versions of a procedure keep its baselines each by itself: a shared procedure has one for every ward. By paper all of them
 * count on every day, as they were put right since: they tell of 2024.
 */
async function follow(changes: readonly Change<ProcedureRow>[], manager: EntityManager): Promise<void> {
  const versions = changes.flatMap(changedIn);
  if (versions.length === 0) return;
  await write(manager, ADD, [JSON.stringify(versions)]);
}

function changedIn({ before, after }: Change<ProcedureRow>): readonly BaselineVersion[] {
  const earlier = before ? stateOf(before).baselines : [];
  return stateOf(after).baselines.flatMap((told, place) =>
    told === earlier[place] ? [] : [{ procedure: after.id, place, known: after.position, told }],
  );
}

const ADD = `insert into read_side.baseline_version (procedure, place, known, told)
  select procedure, place, known, told
  from json_populate_recordset(null::read_side.baseline_version, $1::json)`;

/** In the transaction that writes the procedures. */
export const baselineVersions = { tables: ['baseline_version'], follow };
