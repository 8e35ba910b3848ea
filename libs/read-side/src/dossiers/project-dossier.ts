import { dossierDecider, type Dossier, type DossierState } from '@app/domain';
import type { FactOf } from '@app/facts';
import { rowProjection } from '../engine/projection.js';
import type { Folds } from '../engine/row-projection.js';
import { correctedBy } from '../records/corrected-by.js';
import { dossierNews } from '../news/news.js';
import { openOf } from '../records/mark.js';
import { NOTHING_RECORDED, type DossierRecord } from '../records/dossier-record-parts.js';
import { recordDossier } from '../records/dossier-record.js';
import { returnsAfter } from '../records/returns-made.js';
import { staysAfter } from '../records/stage-stays.js';
import { dossierStays } from '../stays/keep-stay-versions.js';
import { questionColumns } from '../standing/standing-row.js';
import { dossierColumns, DossierRow } from './dossier-row.js';

function projectDossier(row: DossierRow | null, recorded: FactOf<'dossier'>): DossierRow | null {
  const earlier: DossierState = row ? (JSON.parse(row.state) as Dossier) : dossierDecider.initial;
  const state: DossierState = dossierDecider.evolve(earlier, recorded.fact);
  if (state.status === 'none') return null;
  const { id, revision, position } = recorded;
  const before = row ? (JSON.parse(row.record) as DossierRecord) : NOTHING_RECORDED;
  const told = recordDossier(before, recorded.fact, revision);
  const moved = { before: earlier.status === 'none' ? null : earlier, after: state, fact: recorded.fact, revision };
  const record = { ...told, stays: staysAfter(told.stays, moved), returned: returnsAfter(told.returned, moved) };
  return {
    ...dossierColumns(state),
    id,
    revision,
    position,
    opened: row?.opened ?? position,
    ...questionColumns(openOf(record.explanations)),
    record: JSON.stringify(record),
  };
}

/** How a dossier's facts make its row. */
export const DOSSIER_FOLD: Folds<'dossier', DossierRow> = {
  fold: projectDossier,
  corrections: { targets: correctedBy, acts: ({ state }) => (JSON.parse(state) as Dossier).acts },
};

export const dossierProjection = rowProjection({
  name: 'dossiers',
  aggregate: 'dossier',
  schema: DossierRow,
  ...DOSSIER_FOLD,
  unversioned: ['state', 'record'],
  derived: [dossierNews, dossierStays],
});
