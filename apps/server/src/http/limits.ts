import { AREA_LEVELS } from '@app/domain';
import type { JsonBounds } from '@app/json';

/** What the API takes at most; stated in its OpenAPI document too. Texts are counted in characters, bodies in bytes. */
export const LIMITS = {
  body: 1_048_576,
  head: 16_384,
  requestsAConnection: 10_000,
  passwordBody: 16_384,
  importBody: 33_554_432,
  importLines: 20_000,
  depth: 32,
  faults: 200,
  title: 500,
  longText: 10_000,
  text: 2_000,
  shortText: 200,
  procedures: 100,
  measures: 100,
  listed: 500,
  areas: AREA_LEVELS.length,
  page: 100,
  search: 200,
  cursor: 2_000,
  position: 64,
  pathPart: 250,
  key: { min: 8, max: 200 },
  password: 256,
} as const;

/** What the JSON of a body may hold; a decision over 500 proposals is the largest that fits into a body. */
export const JSON_BOUNDS: JsonBounds = {
  depth: LIMITS.depth,
  values: 150_000,
  nested: 30_000,
  members: 500,
  text: 40_000,
  number: 64,
};

/** What an installation may set of the API. */
export abstract class ApiOptions {
  /** Attempts with a password of one address and user name taken within a minute. */
  abstract readonly signInsAMinute: number;
  /** Requests of one person taken within a minute. */
  abstract readonly writesAMinute: number;
  abstract readonly readsAMinute: number;
  /** Requests of one address for one open route taken within a minute, of whoever is not signed in. */
  abstract readonly anonymousAMinute: number;
  /** Whether there are demonstration accounts at all; `DemonstrationDoor` says who may use them. */
  abstract readonly demonstrationAllowed: boolean;
}
