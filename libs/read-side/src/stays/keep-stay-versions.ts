import type { EntityManager } from 'typeorm';
import type { Change } from '../engine/row-projection.js';
import type { StandingRow } from '../standing/standing-row.js';
import type { StayKind } from './stay-filter.js';
import { stayVersions } from './stay-version.js';
import { write } from '../engine/sending.js';

const COLUMNS = `id, stay, place, known_from, known_to, entered_revision, entered_on, left_known, left_revision, left_on,
  left_type, due`;
const PLACE_COLUMNS = 'place, plan, path, unit, area, stage, stage_name, stage_kind, stage_index, posts';

/** In the transaction that writes the rows of a kind. */
function keptIn(kind: StayKind) {
  const sql = `
    with new_place as (
      insert into read_side.${kind}_stay_place (${PLACE_COLUMNS})
      select ${PLACE_COLUMNS} from json_populate_recordset(null::read_side.${kind}_stay_place, $3::json)
      on conflict (place) do nothing
    ), touched as (
      update read_side.${kind}_stay former set known_to = changed.known_to,
        left_known = coalesce(changed.left_known, former.left_known),
        left_revision = coalesce(changed.left_revision, former.left_revision),
        left_on = coalesce(changed.left_on, former.left_on), left_type = coalesce(changed.left_type, former.left_type)
      from json_populate_recordset(null::read_side.${kind}_stay, $1::json) changed
      where former.id = changed.id and former.stay = changed.stay and former.known_to is null
    )
    insert into read_side.${kind}_stay (${COLUMNS})
    select ${COLUMNS} from json_populate_recordset(null::read_side.${kind}_stay, $2::json)`;
  const inBulk = (changes: readonly Change<StandingRow>[]) => {
    const { places, touched, versions } = stayVersions(changes);
    if (touched.length + versions.length === 0) return null;
    return { sql, values: [touched, versions, places].map((rows) => JSON.stringify(rows)) };
  };
  return {
    tables: [`${kind}_stay`, `${kind}_stay_place`],
    follow: async (changes: readonly Change<StandingRow>[], manager: EntityManager): Promise<void> => {
      const written = inBulk(changes);
      if (written) await write(manager, sql, written.values);
    },
    inBulk,
  };
}

export const proposalStays = keptIn('proposal');
export const dossierStays = keptIn('dossier');
