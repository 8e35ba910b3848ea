import {
  detailChanges,
  excerptOf,
  type DetailChange,
  type ProcedureDetails,
  type ProcedureEvent,
  type ProcedureState,
} from '@app/domain';
import type { ImportedLine } from './import-report.js';
import { NOTHING_CHANGED, type Sound } from './repeated-lines.js';

export type LineDifference = Pick<ImportedLine, 'result' | 'changed' | 'changes' | 'changesUntold' | 'kept'>;

/** Most characters of the excerpts of all lines. */
const ROOM = 8_000_000;

/** Excerpts of what the lines of a file change, within a limit for all of them. */
export class LineDifferences {
  private room = ROOM;

  of(line: Sound, before: ProcedureState, event: ProcedureEvent | undefined): LineDifference {
    const known = before.status === 'none' ? null : before.details;
    const kept = known === null ? [] : line.empty.filter((name) => textOf(known, name) !== '');
    if (event?.type === 'ProcedureRegistered') return { ...NOTHING_CHANGED, result: 'new' };
    if (event?.type !== 'ProcedureChanged' || before.status === 'none') {
      return { ...NOTHING_CHANGED, result: 'unchanged', kept };
    }
    const { details, changed, code } = event.data;
    const recoded = { field: 'code', before: before.code.written, after: code.written };
    const all = [...(changed.includes('code') ? [recoded] : []), ...detailChanges(before.details, details)];
    const changes = all.map(excerptOf).filter((change) => this.takes(change));
    return { result: 'changed', changed, changes, changesUntold: all.length - changes.length, kept };
  }

  private takes({ before, after }: DetailChange): boolean {
    const size = before.length + after.length;
    if (size > this.room) return false;
    this.room -= size;
    return true;
  }
}

function textOf(details: ProcedureDetails, name: string): string {
  const { others, ...texts } = details;
  return new Map(Object.entries({ ...others, ...texts })).get(name) ?? '';
}
