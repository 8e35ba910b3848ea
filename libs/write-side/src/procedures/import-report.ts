import type { Position } from '@app/event-store';
import type { LineFault, RemarkedField } from './read-line.js';

/** What an import made of a line, or on a dry run would make. */
export const LINE_RESULTS = ['new', 'changed', 'unchanged', 'wrong'] as const;
export type LineResult = (typeof LINE_RESULTS)[number];

/**
 * `line`: its row in the file, from 1. `id`: the procedure's, null for a wrong line. `changed`: names of what was otherwise
 * before. `untold`: how many faults it has besides.
 */
export interface ImportedLine {
  readonly line: number;
  readonly code: string | null;
  readonly id: string | null;
  readonly result: LineResult;
  readonly changed: readonly string[];
  readonly faults: readonly LineFault[];
  readonly untold: number;
  readonly remarks: readonly RemarkedField[];
}

/** `position`: that of the last fact written, null where there is none. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<LineResult, number>>;
  readonly lines: readonly ImportedLine[];
  readonly position: Position | null;
}

/** The report over all lines in the order of the file. */
export function reportOf(dryRun: boolean, lines: readonly ImportedLine[], position: Position | null): ImportReport {
  const count = (result: LineResult) => lines.filter((line) => line.result === result).length;
  const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), wrong: count('wrong') };
  return { dryRun, counts, lines, position };
}
