import type { EventStore } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import type { Bulk } from './bulk.js';
import type { BulkWrite } from './written.js';

export interface BulkGround {
  readonly manager: EntityManager;
  readonly store: EventStore;
  readonly bulk: Bulk;
  /** After all that was given before; null for nothing. Its fault shows here later, or at the end of the piece. */
  readonly write: (written: BulkWrite | null) => Promise<void>;
}
