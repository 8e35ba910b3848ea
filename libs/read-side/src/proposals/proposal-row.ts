import { phaseOf, whoMustAct, type Outcome, type Proposal, type ProposalPhase } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';
import { nameIn } from '../plans/part-names.js';
import { STANDING_COLUMNS, standingOf, type StandingRow } from '../standing/standing-row.js';
import { standingRowView, type Reading, type StandingRowView } from '../standing/standing-view.js';

export interface ProposalView extends StandingRowView {
  readonly number: string;
  readonly item: string | null;
  readonly itemName: string | null;
  readonly catalogue: string | null;
  readonly catalogueName: string | null;
  readonly status: Proposal['status'];
  readonly phase: ProposalPhase;
  readonly edition: number;
  /** Work for nobody before this day; null from then on, and once it is over. */
  readonly postponed: Proposal['postponed'];
  readonly outcome: Outcome | null;
  readonly dossier: string | null;
}

/** `drafted`: the proposal's first position, the order of lists. */
export interface ProposalRow
  extends StandingRow, Omit<ProposalView, keyof StandingRowView | 'itemName' | 'catalogueName'> {
  readonly drafted: Position;
  readonly search: string;
  readonly searchFolded: string;
}

export const ProposalRow = new EntitySchema<ProposalRow>({
  name: 'ProposalRow',
  schema: 'read_side',
  tableName: 'proposal',
  columns: {
    ...STANDING_COLUMNS,
    drafted: { type: 'text' },
    number: { type: 'text' },
    item: { type: 'text', nullable: true },
    catalogue: { type: 'text', nullable: true },
    status: { type: 'text' },
    phase: { type: 'text' },
    edition: { type: 'int' },
    postponed: { type: 'jsonb', nullable: true },
    outcome: { type: 'text', nullable: true },
    dossier: { type: 'text', nullable: true },
    search: { type: 'text', select: false },
    searchFolded: { type: 'text', name: 'search_folded', select: false },
  },
});

export function proposalColumns(state: Proposal) {
  const { number, status, edition, postponed, outcome, subject, content, dossier } = state;
  return {
    ...standingOf(state, whoMustAct(state), [...state.drafters, ...state.approvers]),
    title: content.title,
    number,
    item: subject.item,
    catalogue: subject.catalogue,
    unit: subject.unit,
    status,
    phase: phaseOf(state),
    edition,
    postponed,
    outcome,
    dossier: dossier?.id ?? null,
  };
}

export function proposalView(row: ProposalRow, reading: Reading): ProposalView {
  const { number, item, catalogue, status, phase, edition, outcome, dossier } = row;
  const open = status === 'open';
  const postponed = open && row.postponed && row.postponed.until > reading.today ? row.postponed : null;
  const view = standingRowView(row, reading, open);
  const { items, catalogues } = reading.plans.get(row.plan) ?? {};
  return {
    ...view,
    number,
    item,
    itemName: nameIn(items, item),
    catalogue,
    catalogueName: nameIn(catalogues, catalogue),
    status,
    phase,
    edition,
    postponed,
    outcome,
    dossier,
  };
}
