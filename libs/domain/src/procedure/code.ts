import { ownerId } from '../kernel/area.js';
import { visibleText } from '../text/index.js';

/** `internal`: between or within agencies, under a local code. */
export const PROCEDURE_CATALOGUES = ['national', 'internal'] as const;
export type ProcedureCatalogue = (typeof PROCEDURE_CATALOGUES)[number];

/** `key` identifies the procedure; `written` is the source's code, with a province's tail if it has one. */
export interface ProcedureCode {
  readonly catalogue: ProcedureCatalogue;
  readonly key: string;
  readonly written: string;
}

/** Behind the national code: a province's or a ministry's, long (`.000.00.00.H48`) or short (`.H19`), with its agencies. */
const NATIONAL = /^(\d\.\d{6})(?:(?:\.\d{3}\.\d{2}\.\d{2})?\.[A-Z]\d{2}(?:\.\d{2}){0,2})?$/;
const INTERNAL = /^NB-[0-9A-Z]+(?:[-.][0-9A-Z]+)*$/;
const ENDED = /[\s.,;]+$/;
const LONGEST = 60;

/**
 * `1.001612`; `1.001612.000.00.00.H48` or `1.001612.H48`, whose key is its first eight characters, because tails change
 * when provinces merge; `NB-…` for internal ones. Papers print them with blanks inside, small letters and a full stop.
 * Null for anything else.
 */
export function readCode(text: string): ProcedureCode | null {
  const written = visibleText(text).replace(/\s+/gu, ' ');
  if (written.length > LONGEST) return null;
  const bare = written.replace(ENDED, '').toUpperCase();
  const key = NATIONAL.exec(bare.replaceAll(' ', ''))?.[1];
  if (key !== undefined) return { catalogue: 'national', key, written };
  return INTERNAL.test(bare) ? { catalogue: 'internal', key: bare, written } : null;
}

/** Without the tail of a code; other texts unchanged. */
export function keyOfCode(written: string): string {
  return readCode(written)?.key ?? written.trim();
}

/** The id in the registry of an area (its path), or in the shared one (an empty path). */
export function procedureId({ key }: ProcedureCode, area: readonly string[]): string {
  return area.length === 0 ? key : `${key}:${ownerId(area)}`;
}
