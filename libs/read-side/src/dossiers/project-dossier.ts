import { dossierDecider, dossierPhaseOf, whoMustActOnDossier, type Dossier, type DossierState } from '@app/domain';
import { rowProjection } from '../engine/projection.js';
import type { FactOf } from '@app/facts';
import { standingOf } from '../standing/standing.js';
import { DossierRow } from './dossier-row.js';

/** The row of a dossier after one more of its facts. */
export function projectDossier(row: DossierRow | null, recorded: FactOf<'dossier'>): DossierRow | null {
  const before = row ? (JSON.parse(row.state) as Dossier) : dossierDecider.initial;
  const state: DossierState = dossierDecider.evolve(before, recorded.fact);
  if (state.status === 'none') return null;
  const { id, revision, position } = recorded;
  return { ...columnsOf(state), id, revision, position, opened: row?.opened ?? position };
}

function columnsOf(state: Dossier) {
  const { plan, path, pathVersion, number, title, own, unit, status, returns } = state;
  const involved = state.entries.flatMap((entry) => [...entry.drafters, ...entry.approvers]);
  return {
    ...standingOf(state, whoMustActOnDossier(state), involved),
    plan,
    path,
    pathVersion,
    number,
    title,
    own,
    unit,
    area: [...state.area],
    status,
    phase: dossierPhaseOf(state),
    returns,
    entries: state.entries.length + state.staying.length,
    decided: decidedIn(state),
    undecided: state.entries.length,
    decisions: state.decisions.length,
    letters: state.letters.length,
    state: JSON.stringify(state),
  };
}

/** Proposals with an outcome that do not wait for a further one at this stage. */
function decidedIn({ decided, entries }: Dossier): number {
  const waiting = new Set(entries.map((entry) => entry.proposal));
  return new Set(decided.map((one) => one.proposal).filter((proposal) => !waiting.has(proposal))).size;
}

export const dossierProjection = rowProjection({
  name: 'dossiers',
  aggregate: 'dossier',
  schema: DossierRow,
  fold: projectDossier,
});
