import type { Dossier, DossierPhase } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';
import { STANDING_COLUMNS, type Standing } from '../standing/standing.js';

/** `opened`: where the dossier begins in the log, the order of lists. `state`: the domain's own, as JSON text. */
export interface DossierRow extends Standing {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly opened: Position;
  readonly plan: string;
  readonly path: string;
  readonly pathVersion: number;
  readonly number: string | null;
  readonly title: string;
  readonly own: boolean;
  readonly unit: string;
  readonly area: string[];
  readonly status: Dossier['status'];
  readonly phase: DossierPhase;
  readonly returns: number;
  readonly entries: number;
  readonly decided: number;
  readonly undecided: number;
  readonly decisions: number;
  readonly letters: number;
  readonly state: string;
}

export const DossierRow = new EntitySchema<DossierRow>({
  name: 'DossierRow',
  schema: 'read_side',
  tableName: 'dossier',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'int' },
    position: { type: 'text' },
    opened: { type: 'text' },
    plan: { type: 'text' },
    path: { type: 'text' },
    pathVersion: { type: 'int', name: 'path_version' },
    number: { type: 'text', nullable: true },
    title: { type: 'text' },
    own: { type: 'boolean' },
    unit: { type: 'text' },
    area: { type: 'text', array: true },
    status: { type: 'text' },
    phase: { type: 'text' },
    ...STANDING_COLUMNS,
    returns: { type: 'int' },
    entries: { type: 'int' },
    decided: { type: 'int' },
    undecided: { type: 'int' },
    decisions: { type: 'int' },
    letters: { type: 'int' },
    state: { type: 'text', select: false },
  },
});
