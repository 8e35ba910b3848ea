import type { CivilDate } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/**
 * One refused act of a person, or `count` of them if there were too many to record each. `kind` and `target`: of the
 * last one. `reach`: every area code on the paths of the person's posts. `request`: the request's id, as in answers and
 * in the service's log.
 */
export interface RefusalRow {
  readonly position: Position;
  readonly day: CivilDate;
  readonly recordedAt: string;
  readonly person: string;
  readonly kind: string;
  readonly target: string;
  readonly action: string;
  readonly rule: string;
  readonly reach: string[];
  readonly count: number;
  readonly request: string;
}

export const RefusalRow = new EntitySchema<RefusalRow>({
  name: 'RefusalRow',
  schema: 'read_side',
  tableName: 'refusal',
  columns: {
    position: { type: 'text', primary: true },
    day: { type: 'date' },
    recordedAt: { type: 'text', name: 'recorded_at' },
    person: { type: 'text' },
    kind: { type: 'text' },
    target: { type: 'text' },
    action: { type: 'text' },
    rule: { type: 'text' },
    reach: { type: 'text', array: true },
    count: { type: 'int' },
    request: { type: 'text' },
  },
});
