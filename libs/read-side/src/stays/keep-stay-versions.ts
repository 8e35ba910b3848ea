import type { EntityManager } from 'typeorm';
import type { Change } from '../engine/row-projection.js';
import type { StandingRow } from '../standing/standing-row.js';
import { stayVersions } from './stay-version.js';

const COLUMNS = `id, stay, known_from, known_to, plan, path, unit, area, stage, stage_name, stage_kind, stage_index, posts,
  entered_revision, entered_on, left_known, left_revision, left_on, left_type, due`;

/** In the transaction that writes the rows of a kind. */
function keptIn(table: 'proposal_stay' | 'dossier_stay') {
  const sql = `
    with touched as (
      update read_side.${table} former set known_to = changed.known_to,
        left_known = coalesce(changed.left_known, former.left_known),
        left_revision = coalesce(changed.left_revision, former.left_revision),
        left_on = coalesce(changed.left_on, former.left_on), left_type = coalesce(changed.left_type, former.left_type)
      from json_populate_recordset(null::read_side.${table}, $1::json) changed
      where former.id = changed.id and former.stay = changed.stay and former.known_to is null
    )
    insert into read_side.${table} (${COLUMNS})
    select ${COLUMNS} from json_populate_recordset(null::read_side.${table}, $2::json)`;
  return {
    tables: [table],
    follow: async (changes: readonly Change<StandingRow>[], manager: EntityManager): Promise<void> => {
      const { touched, versions } = stayVersions(changes);
      if (touched.length + versions.length === 0) return;
      await manager.query(sql, [JSON.stringify(touched), JSON.stringify(versions)]);
    },
  };
}

export const proposalStays = keptIn('proposal_stay');
export const dossierStays = keptIn('dossier_stay');
