import { dossierDecider, type Dossier, type DossierState } from '@app/domain';
import type { FactOf } from '@app/facts';
import { rowProjection } from '../engine/projection.js';
import type { Corrections, Folds } from '../engine/row-projection.js';
import { replayWith } from '../engine/replay-with.js';
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

interface Folded extends Pick<DossierRow, 'opened'> {
  readonly state: Dossier;
  readonly record: DossierRecord;
}

function step(folded: Folded | null, recorded: FactOf<'dossier'>): Folded | null {
  const earlier: DossierState = folded?.state ?? dossierDecider.initial;
  const { fact, revision, position } = recorded;
  const state: DossierState = dossierDecider.evolve(earlier, fact);
  if (state.status === 'none') return null;
  const told = recordDossier(folded?.record ?? NOTHING_RECORDED, fact, revision);
  const moved = { before: folded?.state ?? null, after: state, fact, revision };
  const record = { ...told, stays: staysAfter(told.stays, moved), returned: returnsAfter(told.returned, moved) };
  return { state, record, opened: folded?.opened ?? position };
}

function rowOf({ state, record, opened }: Folded, { id, revision, position }: FactOf<'dossier'>): DossierRow {
  const open = questionColumns(openOf(record.explanations));
  return { ...dossierColumns(state), id, revision, position, opened, ...open, record: JSON.stringify(record) };
}

function projectDossier(row: DossierRow | null, recorded: FactOf<'dossier'>): DossierRow | null {
  const folded = step(row && foldedIn(row), recorded);
  return folded && rowOf(folded, recorded);
}

function foldedIn({ state, record, opened }: DossierRow): Folded {
  return { state: JSON.parse(state) as Dossier, record: JSON.parse(record) as DossierRecord, opened };
}

export const DOSSIER_CORRECTIONS: Corrections<'dossier', DossierRow> = {
  targets: correctedBy,
  replay: () => replayWith({ step, rowOf }),
};

/** How a dossier's facts make its row. */
export const DOSSIER_FOLD: Folds<'dossier', DossierRow> = {
  fold: projectDossier,
  corrections: DOSSIER_CORRECTIONS,
};

export const dossierProjection = rowProjection({
  name: 'dossiers',
  aggregate: 'dossier',
  schema: DossierRow,
  ...DOSSIER_FOLD,
  unversioned: ['state', 'record'],
  derived: [dossierNews, dossierStays],
});
