export { type Config, ConfigError, demonstrationAllowed, isLoopback, type LogLevel, readConfig } from './config.js';
export { assertDurable, NotDurable } from './database/durability.js';
export { withMigrationLock } from './database/migration-lock.js';
export { type Database, openDatabase } from './database/open-database.js';
export { DataDirectoryInUse, PostgresStartError } from './embedded-postgres/errors.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres/start.js';
export { createLogger, type Logger, requestId } from './logging/logger.js';
export { NestLogger } from './logging/nest-logger.js';
export { loadOrCreateSecret } from './secrets.js';
export { onShutdown, type ShutdownOptions } from './shutdown.js';
