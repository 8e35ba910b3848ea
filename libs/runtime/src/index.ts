export { DataDirectoryInUse, PostgresStartError } from './embedded-postgres/errors.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres/start.js';
export { loadOrCreateSecret } from './secrets.js';
