import { isCivilDate, type CivilDate } from '@app/domain';
import { POSITION_FORM, type Position } from '@app/event-store';
import { MOMENT_SENSES, type MomentSense } from '@app/read-side';
import { AS_OF_WORDS, FIELD_WORDS, REQUEST_WORDS } from '@app/wording';
import type { FaultList } from '../fault-list.js';

/** As it was asked. At least one of day and position is named; by paper the day. `knownOn`: by paper, the day that ends what is known. */
export interface AskedMoment {
  readonly by: MomentSense;
  readonly day: CivilDate | null;
  readonly position: Position | null;
  readonly knownOn?: CivilDate | undefined;
}

/** The parameters that name a moment. */
export interface MomentFields {
  readonly day: string;
  readonly position: string;
}

export const AS_OF_FIELDS: MomentFields = { day: 'asOf', position: 'asOfPosition' };
/** The day that ends what is known, by paper. */
export const KNOWN_ON = 'asOfKnown';

/** A moment of the query, and which of its parts were named, well or not. */
interface Taken extends Omit<AskedMoment, 'by'> {
  readonly hasDay: boolean;
  readonly hasPosition: boolean;
}

/** Takes the moment out of the query, whose other parts are the route's. Null if none is asked about. */
export function takeMoment(query: Record<string, unknown>, faults: FaultList): AskedMoment | null {
  const sense = takeSense(query, faults);
  const by = sense ?? 'recorded';
  const { day, position, hasDay, hasPosition } = takeFields(query, AS_OF_FIELDS, { by, faults });
  const knownOn = takeKnown(query, { by, hasPosition, faults });
  if (!hasDay && !hasPosition && sense === null) return null;
  if (by === 'paper' && !hasDay) faults.add('asOf', 'required', AS_OF_WORDS.paperNeedsDay);
  if (by === 'recorded' && !hasDay && !hasPosition) faults.add('asOf', 'required', AS_OF_WORDS.senseNeedsMoment);
  return { by, day, position, knownOn };
}

/** Takes them out of the query. */
export function takeFields(
  query: Record<string, unknown>,
  fields: MomentFields,
  { by, faults }: { readonly by: MomentSense; readonly faults: FaultList },
): Taken {
  const [givenDay, givenPosition] = [query[fields.day], query[fields.position]];
  for (const name of [fields.day, fields.position]) Reflect.deleteProperty(query, name);
  const day = read(givenDay, isCivilDate);
  const position = read(givenPosition, (text) => POSITION_FORM.test(text));
  const [hasDay, hasPosition] = [givenDay !== undefined, givenPosition !== undefined];
  if (hasDay && day === null) faults.add(fields.day, 'day', FIELD_WORDS.day);
  if (hasPosition && position === null) faults.add(fields.position, 'position', REQUEST_WORDS.position);
  if (by === 'recorded' && hasDay && hasPosition) faults.add(fields.position, 'oneMoment', AS_OF_WORDS.oneMoment);
  return { day, position, hasDay, hasPosition };
}

/** Takes it out of the query. */
function takeKnown(
  query: Record<string, unknown>,
  { by, hasPosition, faults }: { readonly by: MomentSense; readonly hasPosition: boolean; readonly faults: FaultList },
): CivilDate | undefined {
  const given = query[KNOWN_ON];
  Reflect.deleteProperty(query, KNOWN_ON);
  if (given === undefined) return undefined;
  const day = read(given, isCivilDate);
  if (day === null) faults.add(KNOWN_ON, 'day', FIELD_WORDS.day);
  else if (by !== 'paper' || hasPosition) faults.add(KNOWN_ON, 'byPaper', AS_OF_WORDS.knownByPaper);
  return day ?? undefined;
}

function read(given: unknown, holds: (text: string) => boolean): string | null {
  return typeof given === 'string' && holds(given) ? given : null;
}

/** A route may have a `by` of its own; what names a sense is never one of its values. Null if none is named. */
export function takeSense(query: Record<string, unknown>, faults: FaultList): MomentSense | null {
  const given = [query['by']].flat();
  const isSense = (one: unknown): one is MomentSense => MOMENT_SENSES.some((sense) => sense === one);
  const left = given.filter((one) => one !== undefined && !isSense(one));
  if (left.length === 0) Reflect.deleteProperty(query, 'by');
  else if (left.length < given.length) Reflect.set(query, 'by', left.length === 1 ? left[0] : left);
  const senses = given.filter(isSense);
  if (senses.length > 1) faults.add('by', 'oneSense', AS_OF_WORDS.oneSense);
  return senses[0] ?? null;
}
