import { dossierDecider, type Dossier } from '@app/domain';
import type { FactOf } from '@app/facts';
import { rowProjection } from '../engine/projection.js';
import { dossierNews } from '../news/news.js';
import { openOf } from '../records/mark.js';
import { NOTHING_RECORDED, type DossierRecord } from '../records/dossier-record-parts.js';
import { recordDossier } from '../records/dossier-record.js';
import { dossierStays } from '../stays/keep-stay-versions.js';
import { dossierStayCells } from '../stays/stay-cells.js';
import type { FoldedFacts } from '../standing/folded-facts.js';
import { standingFolds } from '../standing/standing-folds.js';
import { questionColumns } from '../standing/standing-row.js';
import { dossierColumns, DossierRow, wordsOf } from './dossier-row.js';

function rowOf(
  { state, record, first: opened }: FoldedFacts<Dossier, DossierRecord>,
  { id, revision, position }: FactOf<'dossier'>,
): Omit<DossierRow, 'state' | 'record' | 'search' | 'searchFolded'> {
  const open = questionColumns(openOf(record.explanations));
  const proposalsEver = [...new Set(record.proposals.map(({ proposal }) => proposal))].sort();
  return { id, revision, position, opened, proposalsEver, ...open, ...dossierColumns(state) };
}

/** How a dossier's facts make its row. */
export const dossierFolds = standingFolds<FactOf<'dossier'>, Dossier, DossierRecord, DossierRow>({
  decider: dossierDecider,
  nothingRecorded: NOTHING_RECORDED,
  recordAfter: recordDossier,
  rowOf,
  wordsOf,
  firstOf: ({ opened }) => opened,
});

export const dossierProjection = rowProjection({
  name: 'dossiers',
  version: 2,
  aggregate: 'dossier',
  schema: DossierRow,
  ...dossierFolds,
  unversioned: ['state', 'record', 'proposalsEver'],
  apart: true,
  derived: [dossierNews, dossierStays, dossierStayCells],
});
