import type { EntityManager } from 'typeorm';
import type { BulkGround } from '../bulk/bulk-ground.js';
import { copying } from '../bulk/copy-rows.js';
import type { CopiedColumn } from '../bulk/copy-text.js';
import type { Change } from '../engine/row-projection.js';
import type { StandingRow } from '../standing/standing-row.js';
import type { StayKind } from './stay-filter.js';
import { stayVersions, type StayPlace, type StayVersion } from './stay-version.js';
import { write } from '../engine/sending.js';

const NAMES = [
  'id',
  'stay',
  'place',
  'known_from',
  'known_to',
  'entered_revision',
  'entered_on',
  'left_known',
  'left_revision',
  'left_on',
  'left_type',
  'due',
] as const;
const COLUMNS = NAMES.join(', ');
const COPIED: readonly CopiedColumn<StayVersion>[] = NAMES.map((name) => {
  return { column: name, as: 'plain', value: (row) => row[name] };
});
const PLACE_COLUMNS = 'place, plan, path, unit, area, stage, stage_name, stage_kind, stage_index, posts';

interface Placing extends BulkGround {
  /** With the rows as `$1`. */
  readonly sql: string;
}

/** Places are shared: two folds that wrote them on their way, each in another order, would wait for each other. */
function placeAtEnd(kind: StayKind, places: readonly StayPlace[], { bulk, manager, sql }: Placing): void {
  const known = bulk.mind<StayPlace>(`${kind}: places`);
  const added = places.filter(({ place }) => !known.has(place));
  for (const one of added) known.set(one.place, one);
  if (added.length > 0) bulk.atEnd(sql, added, (rows) => manager.query(sql, [JSON.stringify(rows)]));
}

/** In the transaction that writes the rows of a kind. */
function keptIn(kind: StayKind) {
  const placing = (rows: string) => `
    insert into read_side.${kind}_stay_place (${PLACE_COLUMNS})
    select ${PLACE_COLUMNS} from json_populate_recordset(null::read_side.${kind}_stay_place, ${rows}::json)
    order by place on conflict (place) do nothing`;
  const sql = `
    with new_place as (${placing('$3')}), touched as (
      update read_side.${kind}_stay former set known_to = changed.known_to,
        left_known = coalesce(changed.left_known, former.left_known),
        left_revision = coalesce(changed.left_revision, former.left_revision),
        left_on = coalesce(changed.left_on, former.left_on), left_type = coalesce(changed.left_type, former.left_type)
      from json_populate_recordset(null::read_side.${kind}_stay, $1::json) changed
      where former.id = changed.id and former.stay = changed.stay and former.known_to is null
    )
    insert into read_side.${kind}_stay (${COLUMNS})
    select ${COLUMNS} from json_populate_recordset(null::read_side.${kind}_stay, $2::json)`;
  return {
    tables: [`${kind}_stay`, `${kind}_stay_place`],
    follow: async (changes: readonly Change<StandingRow>[], manager: EntityManager): Promise<void> => {
      const { places, touched, versions } = stayVersions(changes);
      if (touched.length + versions.length === 0) return;
      await write(
        manager,
        sql,
        [touched, versions, places].map((rows) => JSON.stringify(rows)),
      );
    },
    inBulk: async (changes: readonly Change<StandingRow>[], ground: BulkGround): Promise<void> => {
      const { places, touched, versions } = stayVersions(changes);
      if (touched.length === 0)
        await ground.write(copying(`read_side.${kind}_stay`, { rows: versions, columns: COPIED }));
      else await ground.write({ sql, values: [touched, versions, []].map((rows) => JSON.stringify(rows)) });
      placeAtEnd(kind, places, { ...ground, sql: placing('$1') });
    },
  };
}

export const proposalStays = keptIn('proposal');
export const dossierStays = keptIn('dossier');
