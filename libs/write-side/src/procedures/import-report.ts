import type { DetailChange } from '@app/domain';
import type { Position } from '@app/event-store';
import type { TableLayout } from '@app/spreadsheets';
import type { LineFault, RemarkedField } from './read-line.js';

/** The result of a line; on a dry run the expected one. */
export const LINE_RESULTS = ['new', 'changed', 'unchanged', 'wrong'] as const;
export type LineResult = (typeof LINE_RESULTS)[number];

/**
 * `line`: row, from 1. `name`: of the procedure, shortened; null for a wrong line, as is `id`. `changed`: names of details. `changes`: what of them, in excerpts.
 * `kept`: details and further fields that the line leaves empty and the registry keeps. `untold`: further faults.
 */
export interface ImportedLine {
  readonly line: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly id: string | null;
  readonly result: LineResult;
  readonly changed: readonly string[];
  readonly changes: readonly DetailChange[];
  readonly changesUntold: number;
  readonly kept: readonly string[];
  readonly faults: readonly LineFault[];
  readonly untold: number;
  readonly remarks: readonly RemarkedField[];
}

/** `table`: how it was read, and what of it is no entry; null of what is no table. `position`: of the last fact written, or null. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly table: TableLayout | null;
  readonly counts: Readonly<Record<LineResult, number>>;
  readonly lines: readonly ImportedLine[];
  readonly position: Position | null;
}

/** Most characters of a name that are told. */
const LONGEST_NAME = 200;

export function toldName(name: string | undefined): string | null {
  if (name === undefined || name.length <= LONGEST_NAME) return name ?? null;
  return `${name.slice(0, LONGEST_NAME)}…`;
}

export function reportOf(report: Omit<ImportReport, 'counts'>): ImportReport {
  const count = (result: LineResult) => report.lines.filter((line) => line.result === result).length;
  const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), wrong: count('wrong') };
  return { ...report, counts };
}
