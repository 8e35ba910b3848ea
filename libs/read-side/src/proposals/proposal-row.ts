import { phaseOf, keyOfCode, whoMustAct, type Outcome, type Proposal, type ProposalPhase } from '@app/domain';
import { EntitySchema } from 'typeorm';
import { nameIn } from '../plans/part-names.js';
import type { Saved } from '../savings/totals.js';
import { savingStatus, type SavingStatus } from '../savings/saving-status.js';
import { STANDING_COLUMNS, standingOf, type StandingRow } from '../standing/standing-row.js';
import { standingRowView, type Reading, type StandingRowView } from '../standing/standing-view.js';
import { orderColumns, type ProposalOrderColumns } from './proposal-orders.js';
import { savedView, savingsIn, type SavedOfKind } from './proposal-savings.js';

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
  /** As it is measured, whatever became of it. */
  readonly savings: readonly Saved[];
}

/** `procedures`: their codes, without tails. */
export interface ProposalRow
  extends
    StandingRow,
    ProposalOrderColumns,
    Omit<ProposalView, keyof StandingRowView | 'itemName' | 'catalogueName' | 'savings'> {
  readonly savings: readonly SavedOfKind[];
  readonly procedures: string[];
  readonly drafters: string[];
  /** Null if its saving counts nowhere. */
  readonly savingStatus: SavingStatus | null;
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
    dueOrder: { type: 'date', name: 'due_order' },
    sinceOrder: { type: 'date', name: 'since_order' },
    numberOrder: { type: 'text', name: 'number_order' },
    scmOrder: { type: 'numeric', name: 'scm_order' },
    processingOrder: { type: 'numeric', name: 'processing_order' },
    savings: { type: 'jsonb' },
    procedures: { type: 'text', array: true, select: false },
    drafters: { type: 'text', array: true, select: false },
    savingStatus: { type: 'text', name: 'saving_status', nullable: true, select: false },
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
  const savings = savingsIn(state);
  return {
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
    savings,
    procedures: [...new Set(content.procedures.flatMap(({ code }) => (code === null ? [] : keyOfCode(code))))],
    drafters: [...state.drafters],
    savingStatus: savingStatus(state),
    ...orderColumns(state, savings),
    ...standingOf(state, whoMustAct(state), [...state.drafters, ...state.approvers]),
  };
}

export function proposalView(row: ProposalRow, reading: Reading): ProposalView {
  const { number, item, catalogue, status, phase, edition, outcome, dossier } = row;
  const open = status === 'open';
  const postponed = open && row.postponed && row.postponed.until > reading.today ? row.postponed : null;
  const view = standingRowView(row, reading, open);
  const { items, catalogues } = reading.plans.get(row.plan) ?? {};
  return {
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
    savings: row.savings.map(savedView),
    ...view,
  };
}
