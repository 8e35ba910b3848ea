import type { Outcome, Proposal, ProposalPhase } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';
import { STANDING_COLUMNS, type Standing } from '../standing/standing.js';

/** `drafted`: where the proposal begins in the log, the order of lists. `state`: the domain's own, as JSON text. */
export interface ProposalRow extends Standing {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly drafted: Position;
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly number: string;
  readonly title: string;
  readonly item: string | null;
  readonly catalogue: string | null;
  readonly unit: string;
  readonly area: string[];
  readonly status: Proposal['status'];
  readonly phase: ProposalPhase;
  readonly returns: number;
  readonly edition: number;
  readonly outcome: Outcome | null;
  readonly dossier: string | null;
  readonly search: string;
  readonly searchFolded: string;
  readonly state: string;
}

export const ProposalRow = new EntitySchema<ProposalRow>({
  name: 'ProposalRow',
  schema: 'read_side',
  tableName: 'proposal',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'int' },
    position: { type: 'text' },
    drafted: { type: 'text' },
    plan: { type: 'text' },
    path: { type: 'text' },
    pathVersion: { type: 'int', name: 'path_version' },
    number: { type: 'text' },
    title: { type: 'text' },
    item: { type: 'text', nullable: true },
    catalogue: { type: 'text', nullable: true },
    unit: { type: 'text' },
    area: { type: 'text', array: true },
    status: { type: 'text' },
    phase: { type: 'text' },
    ...STANDING_COLUMNS,
    returns: { type: 'int' },
    edition: { type: 'int' },
    outcome: { type: 'text', nullable: true },
    dossier: { type: 'text', nullable: true },
    search: { type: 'text', select: false },
    searchFolded: { type: 'text', name: 'search_folded', select: false },
    state: { type: 'text', select: false },
  },
});
