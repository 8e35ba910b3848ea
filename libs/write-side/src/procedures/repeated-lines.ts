import { givesTheSame, procedureId } from '@app/domain';
import { toldName, type ImportedLine } from './import-report.js';
import type { ReadLine } from './read-line.js';

export type Sound = Extract<ReadLine, { wrong: false }>;

export function firstLines(read: readonly ReadLine[]): ReadonlyMap<string, Sound> {
  const firsts = new Map<string, Sound>();
  for (const line of read) {
    if (!line.wrong && !firsts.has(line.code.key)) firsts.set(line.code.key, line);
  }
  return firsts;
}

export const NOTHING_CHANGED = { changed: [], changes: [], changesUntold: 0, kept: [] } as const;

/** A wrong line, or a repeat of the `first` one; a repeat that differs is wrong. */
export function unsent(row: number, line: ReadLine, first: Sound | undefined, area: readonly string[]): ImportedLine {
  const place = { line: row, ...NOTHING_CHANGED };
  if (line.wrong) {
    const { code, faults, untold } = line;
    return { ...place, code, name: null, id: null, result: 'wrong', faults, untold, remarks: [] };
  }
  const { code, details, remarks } = line;
  const same = first?.code.written === code.written && givesTheSame(first.details, details);
  const own = { ...place, code: code.written, name: toldName(details.name), untold: 0, remarks };
  if (same) return { ...own, id: procedureId(code, area), result: 'unchanged', faults: [] };
  return { ...own, name: null, id: null, result: 'wrong', faults: [{ field: 'ma_thu_tuc', rule: 'repeated' }] };
}
