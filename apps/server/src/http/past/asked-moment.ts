import { isCivilDate, type CivilDate } from '@app/domain';
import { POSITION_FORM, type Position } from '@app/event-store';
import { MOMENT_SENSES, type MomentSense } from '@app/read-side';
import { AS_OF_WORDS, FIELD_WORDS, REQUEST_WORDS } from '@app/wording';
import type { FaultList } from '../fault-list.js';

/** As it was asked. At least one of day and position is named; by paper the day. */
export interface AskedMoment {
  readonly by: MomentSense;
  readonly day: CivilDate | null;
  readonly position: Position | null;
}

/** Takes the moment out of the query, whose other parts are the route's. Null if none is asked about. */
export function takeMoment(query: Record<string, unknown>, faults: FaultList): AskedMoment | null {
  const senses = takeSenses(query);
  const { asOf, asOfPosition } = query;
  Reflect.deleteProperty(query, 'asOf');
  Reflect.deleteProperty(query, 'asOfPosition');
  if (asOf === undefined && asOfPosition === undefined && senses.length === 0) return null;
  const [by = 'recorded'] = senses;
  const day = read(asOf, isCivilDate);
  const position = read(asOfPosition, (text) => POSITION_FORM.test(text));
  if (senses.length > 1) faults.add('by', 'oneSense', AS_OF_WORDS.oneSense);
  if (day === null && asOf !== undefined) faults.add('asOf', 'day', FIELD_WORDS.day);
  if (position === null && asOfPosition !== undefined) faults.add('asOfPosition', 'position', REQUEST_WORDS.position);
  if (asOf === undefined && (by === 'paper' || asOfPosition === undefined)) {
    faults.add('asOf', 'required', by === 'paper' ? AS_OF_WORDS.paperNeedsDay : AS_OF_WORDS.senseNeedsMoment);
  }
  if (by === 'recorded' && asOf !== undefined && asOfPosition !== undefined) {
    faults.add('asOfPosition', 'oneMoment', AS_OF_WORDS.oneMoment);
  }
  return { by, day, position };
}

function read(given: unknown, holds: (text: string) => boolean): string | null {
  return typeof given === 'string' && holds(given) ? given : null;
}

/** A route may have a `by` of its own; what names a sense is never one of its values. */
function takeSenses(query: Record<string, unknown>): readonly MomentSense[] {
  const given = [query['by']].flat();
  const isSense = (one: unknown): one is MomentSense => MOMENT_SENSES.some((sense) => sense === one);
  const left = given.filter((one) => one !== undefined && !isSense(one));
  if (left.length === 0) Reflect.deleteProperty(query, 'by');
  else if (left.length < given.length) Reflect.set(query, 'by', left.length === 1 ? left[0] : left);
  return given.filter(isSense);
}
