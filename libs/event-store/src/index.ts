export * from './event-store.port.js';
export * from './errors.js';
export { canonicalJson } from './canonical.js';
export { EventStoreDbEventStore } from './eventstoredb/eventstoredb-event-store.js';
export { InMemoryEventStore } from './in-memory/in-memory-event-store.js';
export { InMemoryLog } from './in-memory/in-memory-log.js';
export { migrateEventStore } from './postgres/migrate.js';
export * from './transfer/index.js';
export { PostgresEventStore } from './postgres/postgres-event-store.js';
