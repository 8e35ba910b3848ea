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

/** As the query names it. */
interface Named {
  readonly senses: readonly MomentSense[];
  readonly asOf: unknown;
  readonly asOfPosition: unknown;
}

/** Takes the moment out of the query, whose other parts are the route's. Null if none is asked about. */
export function takeMoment(query: Record<string, unknown>, faults: FaultList): AskedMoment | null {
  const { asOf, asOfPosition } = query;
  const named = { senses: takeSenses(query), asOf, asOfPosition };
  Reflect.deleteProperty(query, 'asOf');
  Reflect.deleteProperty(query, 'asOfPosition');
  if (asOf === undefined && asOfPosition === undefined && named.senses.length === 0) return null;
  const day = read(asOf, isCivilDate);
  const position = read(asOfPosition, (text) => POSITION_FORM.test(text));
  if (day === null && asOf !== undefined) faults.add('asOf', 'day', FIELD_WORDS.day);
  if (position === null && asOfPosition !== undefined) faults.add('asOfPosition', 'position', REQUEST_WORDS.position);
  addFaultsTogether(named, faults);
  return { by: named.senses[0] ?? 'recorded', day, position };
}

/** Of what is right by itself. */
function addFaultsTogether({ senses, asOf, asOfPosition }: Named, faults: FaultList): void {
  const byPaper = senses[0] === 'paper';
  const [hasDay, hasPosition] = [asOf !== undefined, asOfPosition !== undefined];
  if (senses.length > 1) faults.add('by', 'oneSense', AS_OF_WORDS.oneSense);
  if (byPaper && !hasDay) faults.add('asOf', 'required', AS_OF_WORDS.paperNeedsDay);
  if (!byPaper && !hasDay && !hasPosition) faults.add('asOf', 'required', AS_OF_WORDS.senseNeedsMoment);
  if (!byPaper && hasDay && hasPosition) faults.add('asOfPosition', 'oneMoment', AS_OF_WORDS.oneMoment);
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
