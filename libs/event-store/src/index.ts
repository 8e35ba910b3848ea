export * from './event-store.port.js';
export * from './errors.js';
export { canonicalJson } from './canonical.js';
export { InMemoryEventStore } from './in-memory/in-memory-event-store.js';
export { InMemoryLog } from './in-memory/in-memory-log.js';
export { migrateEventStore } from './postgres/migrate.js';
export { PostgresEventStore } from './postgres/postgres-event-store.js';
