import type { Authority } from './actor.js';
import type { CivilDate } from './civil-date.js';

/**
 * Stored beside an event's data. `occurredOn`: the date on the paper. `recordedAt`: the instant (UTC, ISO 8601) of the
 * append, never before the stream's last. `payloadDigest`: SHA-256 of the command, to tell a repeat from a reused key.
 */
export interface Metadata {
  readonly actor: Authority;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly commandId: string;
  readonly payloadDigest: string;
  readonly correlationId: string;
  readonly causationId: string | null;
}
