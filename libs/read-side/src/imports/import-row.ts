import type { CivilDate } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/**
 * A file of procedures that changed something. `id`: of its request. `begun`: where its first fact stands. `area`: the path
 * of the registry's owner, `registry` its last code; both empty for the shared one. `authority`: JSON text. `registered`,
 * `changed`: how many procedures.
 */
export interface ImportRow {
  readonly id: string;
  readonly begun: Position;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly digest: string;
  readonly area: string[];
  readonly registry: string;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly authority: string;
  readonly registered: number;
  readonly changed: number;
}

export const ImportRow = new EntitySchema<ImportRow>({
  name: 'ImportRow',
  schema: 'read_side',
  tableName: 'procedure_import',
  columns: {
    id: { type: 'text', primary: true },
    begun: { type: 'text' },
    file: { type: 'text', nullable: true },
    sheet: { type: 'text', nullable: true },
    digest: { type: 'text' },
    area: { type: 'text', array: true },
    registry: { type: 'text' },
    occurredOn: { type: 'date', name: 'occurred_on' },
    recordedAt: { type: 'text', name: 'recorded_at' },
    authority: { type: 'text' },
    registered: { type: 'int' },
    changed: { type: 'int' },
  },
});
