import type { CivilDate, DossierEvent, ProposalEvent } from '@app/domain';
import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/**
 * One fact of a proposal or a dossier. `stage`: where it happened; `nextStage`: the stage after it. `authority`,
 * `summary`: JSON text. `late`: recorded later than the day on the paper.
 */
export interface TimelineRow {
  readonly kind: 'proposal' | 'dossier';
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly type: ProposalEvent['type'] | DossierEvent['type'];
  readonly stage: string | null;
  readonly stageName: string | null;
  readonly nextStage: string | null;
  readonly nextStageName: string | null;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly authority: string;
  readonly doneBy: string;
  readonly eventId: string;
  readonly summary: string;
  readonly corrections: string;
}

export const TimelineRow = new EntitySchema<TimelineRow>({
  name: 'TimelineRow',
  schema: 'read_side',
  tableName: 'timeline',
  columns: {
    kind: { type: 'text', primary: true },
    id: { type: 'text', primary: true },
    revision: { type: 'int', primary: true },
    position: { type: 'text' },
    type: { type: 'text' },
    stage: { type: 'text', nullable: true },
    stageName: { type: 'text', name: 'stage_name', nullable: true },
    nextStage: { type: 'text', name: 'next_stage', nullable: true },
    nextStageName: { type: 'text', name: 'next_stage_name', nullable: true },
    occurredOn: { type: 'date', name: 'occurred_on' },
    recordedAt: { type: 'text', name: 'recorded_at' },
    late: { type: 'boolean' },
    authority: { type: 'text' },
    doneBy: { type: 'text', name: 'done_by' },
    eventId: { type: 'text', name: 'event_id' },
    summary: { type: 'text' },
    corrections: { type: 'text' },
  },
});
