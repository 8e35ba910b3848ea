import { AREA_DEPTH } from '@app/domain';
import type { JsonBounds } from '@app/json';

/** Also in the OpenAPI document. Texts in characters, bodies in bytes. */
export const LIMITS = {
  body: 1_048_576,
  head: 16_384,
  requestsAConnection: 10_000,
  passwordBody: 16_384,
  /** Of a form without a session. */
  strangersForm: 262_144,
  /** Of it, as JSON, what goes along through sign-in. */
  carried: 65_536,
  importBody: 33_554_432,
  textsBesideFile: 65_536,
  importLines: 20_000,
  depth: 32,
  faults: 200,
  title: 500,
  longText: 10_000,
  text: 2_000,
  shortText: 200,
  procedures: 100,
  measures: 100,
  edition: 1_000_000,
  factTypes: 1_000,
  listed: 500,
  values: 20,
  areas: AREA_DEPTH,
  page: 100,
  search: 200,
  cursor: 2_000,
  position: 64,
  pathPart: 250,
  key: { min: 8, max: 200 },
  shortestPassword: 12,
  password: 256,
  typedBody: 262_144,
  typedFields: 2_000,
  typedText: 20_000,
  fieldPath: 200,
} as const;

/** The largest body is a decision over 500 proposals. */
export const JSON_BOUNDS: JsonBounds = {
  depth: LIMITS.depth,
  values: 150_000,
  nested: 30_000,
  members: 2_000,
  text: 40_000,
  number: 64,
};

export abstract class ApiOptions {
  /** Per address and user name. */
  abstract readonly signInsAMinute: number;
  /** Per person. */
  abstract readonly writesAMinute: number;
  abstract readonly readsAMinute: number;
  /** Per address and open route, without sign-in. */
  abstract readonly anonymousAMinute: number;
  /** Whether demonstration accounts exist; `DemonstrationDoor` decides who may use them. */
  abstract readonly demonstrationAllowed: boolean;
}
