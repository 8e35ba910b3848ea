import { ownerId } from '../kernel/area.js';

/** `internal`: between or within agencies, under a local code. */
export const PROCEDURE_CATALOGUES = ['national', 'internal'] as const;
export type ProcedureCatalogue = (typeof PROCEDURE_CATALOGUES)[number];

/** `key` identifies the procedure; `written` is the source's code, with a province's tail if it has one. */
export interface ProcedureCode {
  readonly catalogue: ProcedureCatalogue;
  readonly key: string;
  readonly written: string;
}

const NATIONAL = /^(\d\.\d{6})(?:\.000\.00\.00\.[A-Z]\d{2})?$/;
const INTERNAL = /^NB-[0-9A-Z]+(?:[-.][0-9A-Z]+)*$/;
const LONGEST = 60;

/**
 * `1.001612`; `1.001612.000.00.00.H48`, whose key is its first eight characters, because tails change when provinces
 * merge; `NB-…` for internal ones. Null for anything else.
 */
export function readCode(written: string): ProcedureCode | null {
  if (written.length > LONGEST) return null;
  const key = NATIONAL.exec(written)?.[1];
  if (key !== undefined) return { catalogue: 'national', key, written };
  return INTERNAL.test(written) ? { catalogue: 'internal', key: written, written } : null;
}

/** Without the tail of a code; other texts unchanged. */
export function keyOfCode(written: string): string {
  return readCode(written)?.key ?? written;
}

/** The id in the registry of an area (its path), or in the shared one (an empty path). */
export function procedureId({ key }: ProcedureCode, area: readonly string[]): string {
  return area.length === 0 ? key : `${key}:${ownerId(area)}`;
}
