import type { EventStore } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import type { Bulk } from './bulk.js';

export interface BulkGround {
  readonly manager: EntityManager;
  readonly store: EventStore;
  readonly bulk: Bulk;
}
