import { dossierPhaseOf, whoMustActOnDossier, type Dossier, type DossierPhase } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';
import { STANDING_COLUMNS, standingOf, type StandingRow } from '../standing/standing-row.js';
import { standingRowView, type Reading, type StandingRowView } from '../standing/standing-view.js';

/** `own`: for one proposal, because no stage gathers; without a number. `entries`: proposals in it now. */
export interface DossierView extends StandingRowView {
  readonly number: string | null;
  readonly own: boolean;
  readonly status: Dossier['status'];
  readonly phase: DossierPhase;
  readonly entries: number;
  readonly decided: number;
  readonly undecided: number;
  readonly decisions: number;
  readonly letters: number;
}

/** `opened`: the dossier's first position, the order of lists. `search`: what it is found by, `searchFolded` without diacritics. */
export interface DossierRow extends StandingRow, Omit<DossierView, keyof StandingRowView> {
  /** Ids of all that were ever in it. */
  readonly proposalsEver: readonly string[];
  readonly opened: Position;
  readonly search: string;
  readonly searchFolded: string;
}

export const DossierRow = new EntitySchema<DossierRow>({
  name: 'DossierRow',
  schema: 'read_side',
  tableName: 'dossier',
  columns: {
    ...STANDING_COLUMNS,
    opened: { type: 'text' },
    number: { type: 'text', nullable: true },
    own: { type: 'boolean' },
    status: { type: 'text' },
    phase: { type: 'text' },
    entries: { type: 'int' },
    decided: { type: 'int' },
    undecided: { type: 'int' },
    decisions: { type: 'int' },
    letters: { type: 'int' },
    proposalsEver: { name: 'proposals_ever', type: 'text', array: true, select: false },
    search: { type: 'text', select: false },
    searchFolded: { name: 'search_folded', type: 'text', select: false },
  },
});

export function dossierColumns(state: Dossier) {
  const { number, title, own, unit, status, entries, staying } = state;
  const involved = entries.flatMap(({ drafters, approvers }) => [...drafters, ...approvers]);
  return {
    number,
    title,
    own,
    unit,
    status,
    phase: dossierPhaseOf(state),
    entries: entries.length + staying.length,
    decided: decidedIn(state),
    undecided: entries.length,
    decisions: state.decisions.length,
    letters: state.letters.length,
    ...standingOf(state, whoMustActOnDossier(state), involved),
  };
}

/** By which it is found; numbers of its papers among them. */
export function wordsOf({ number, title, letters, decisions }: Dossier): readonly string[] {
  return [number ?? '', title, ...[...letters, ...decisions].map((paper) => paper.number)];
}

/** Proposals with an outcome that need no further one at this stage. */
function decidedIn({ decided, entries }: Dossier): number {
  const waiting = new Set(entries.map((entry) => entry.proposal));
  return new Set(decided.map((one) => one.proposal).filter((proposal) => !waiting.has(proposal))).size;
}

export function dossierView(row: DossierRow, reading: Reading): DossierView {
  const { number, own, status, phase, entries, decided, undecided, decisions, letters } = row;
  const view = standingRowView(row, reading, status !== 'over');
  return { number, own, status, phase, entries, decided, undecided, decisions, letters, ...view };
}
