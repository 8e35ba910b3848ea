import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/** `reach`: every area code on the paths of the person and of their posts. `appointments`: JSON text. */
export interface PersonRow {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly area: string[];
  readonly reach: string[];
  readonly appointments: string;
}

export const PersonRow = new EntitySchema<PersonRow>({
  name: 'PersonRow',
  schema: 'read_side',
  tableName: 'person',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'int' },
    position: { type: 'text' },
    area: { type: 'text', array: true },
    reach: { type: 'text', array: true },
    appointments: { type: 'text' },
  },
});
