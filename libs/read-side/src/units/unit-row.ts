import type { ActingRole, CivilDate } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/** `search`: what it is found by, `searchFolded` without diacritics. */
export interface UnitRow {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly name: string;
  readonly area: string[];
  readonly roles: ActingRole[];
  /** Null for a unit that stands. */
  readonly ended: CivilDate | null;
  readonly search: string;
  readonly searchFolded: string;
}

export const UnitRow = new EntitySchema<UnitRow>({
  name: 'UnitRow',
  schema: 'read_side',
  tableName: 'unit',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'int' },
    position: { type: 'text' },
    name: { type: 'text' },
    area: { type: 'text', array: true },
    roles: { type: 'text', array: true },
    ended: { type: 'date', nullable: true },
    search: { type: 'text', select: false },
    searchFolded: { name: 'search_folded', type: 'text', select: false },
  },
});
