import { createHash } from 'node:crypto';
import type { CivilDate, StageKind } from '@app/domain';
import type { Position } from '@app/event-store';
import type { Change } from '../engine/row-projection.js';
import type { StageStay } from '../records/stage-stays.js';
import { postKey } from '../standing/posts.js';
import { foldedOf } from '../standing/folded-facts.js';
import type { StandingRow } from '../standing/standing-row.js';

/** Where a stay is, with whom: many share it. `place`: computed from the rest. `posts`: `role@unit`. */
export interface StayPlace {
  readonly place: string;
  readonly plan: string;
  readonly path: string;
  readonly unit: string;
  readonly area: readonly string[];
  readonly stage: string;
  readonly stage_name: string;
  readonly stage_kind: StageKind;
  readonly stage_index: number;
  readonly posts: readonly string[];
}

/** The columns of a stay. `stay`: its number among those of its proposal or dossier, from 0. */
interface StayColumns {
  readonly id: string;
  readonly stay: number;
  readonly place: string;
  readonly entered_revision: number;
  readonly entered_on: CivilDate;
  readonly left_revision: number | null;
  readonly left_on: CivilDate | null;
  readonly left_type: string | null;
  readonly due: CivilDate | null;
}

/**
 * A stay as it was known from the fact at one position until that at another; `known_to` is null for what counts now.
 * `left_known`: the fact that told its end, so that it goes on where only what was before is known.
 */
export interface StayVersion extends StayColumns {
  readonly known_from: Position;
  readonly known_to: Position | null;
  readonly left_known: Position | null;
}

type End = Pick<StayVersion, 'left_known' | 'left_revision' | 'left_on' | 'left_type'>;

/** What changes in the version that counted before: its end has come, or another version counts instead. */
type Touched = Pick<StayVersion, 'id' | 'stay' | 'known_to'> & Partial<End>;

interface Gathered {
  readonly places: Map<string, StayPlace>;
  readonly touched: Map<string, Touched>;
  readonly current: Map<string, StayVersion>;
  readonly past: StayVersion[];
}

/** Of changes in the order of their facts, several of one row among them. */
export function stayVersions(changes: readonly Change<StandingRow>[]) {
  const gathered: Gathered = { places: new Map(), touched: new Map(), current: new Map(), past: [] };
  for (const { before, after } of changes) {
    for (const { earlier, now } of changedStays(before, after)) {
      gather(gathered, { ...now, earlier: earlier?.columns }, after.position);
    }
  }
  const { places, touched, current, past } = gathered;
  return { places: [...places.values()], touched: [...touched.values()], versions: [...past, ...current.values()] };
}

function gather(gathered: Gathered, { earlier, columns, place }: Changed, position: Position): void {
  const { places, touched, current, past } = gathered;
  const { id, stay } = columns;
  const key = `${String(stay)} ${id}`;
  const counted = current.get(key);
  const end = endOf(columns, position);
  if (earlier && hasEnded(earlier, columns)) {
    if (counted) current.set(key, { ...counted, ...end });
    else touched.set(key, { id, stay, known_to: null, ...end });
    return;
  }
  if (counted) past.push({ ...counted, known_to: position });
  else if (earlier) touched.set(key, { ...touched.get(key), id, stay, known_to: position });
  places.set(place.place, place);
  current.set(key, { ...columns, known_from: position, known_to: null, ...end });
}

function endOf({ left_revision, left_on, left_type }: StayColumns, position: Position): End {
  return { left_known: left_on === null ? null : position, left_revision, left_on, left_type };
}

/** And nothing else changed. */
function hasEnded(earlier: StayColumns, columns: StayColumns): boolean {
  const { left_revision, left_on, left_type } = columns;
  return earlier.left_on === null && isSame({ ...earlier, left_revision, left_on, left_type }, columns);
}

function isSame(one: StayColumns, other: StayColumns): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** As a row tells it. */
export interface ToldStay {
  readonly columns: StayColumns;
  readonly place: StayPlace;
}

interface Changed extends ToldStay {
  readonly earlier: StayColumns | undefined;
}

interface ChangedStay {
  readonly earlier: ToldStay | undefined;
  readonly now: ToldStay;
}

/** Those that the later row tells otherwise, or that it alone tells. */
export function changedStays(before: StandingRow | null, after: StandingRow): readonly ChangedStay[] {
  if (before && staysOf(before) === staysOf(after)) return [];
  const known = before ? staysIn(before) : [];
  return staysIn(after).flatMap((now, stay) => {
    const earlier = known[stay];
    return earlier && isSame(earlier.columns, now.columns) ? [] : [{ earlier, now }];
  });
}

function staysOf(row: StandingRow): readonly StageStay[] {
  return (foldedOf(row).record as { readonly stays: readonly StageStay[] }).stays;
}

/** Most facts leave most stays as they are. */
const told = new WeakMap<StageStay, ToldStay>();

function staysIn(row: StandingRow): readonly ToldStay[] {
  return staysOf(row).map((one, stay) => {
    const known = told.get(one);
    if (known?.columns.id === row.id && known.columns.stay === stay && isWhere(known.place, row)) return known;
    const made = toldStay(row, one, stay);
    told.set(one, made);
    return made;
  });
}

function isWhere(place: StayPlace, { plan, path, unit, area }: StandingRow): boolean {
  const isThere = place.plan === plan && place.path === path && place.unit === unit;
  return isThere && place.area.length === area.length && area.every((code, at) => code === place.area[at]);
}

function toldStay(row: StandingRow, one: StageStay, stay: number): ToldStay {
  const place = placeOf(row, one);
  const { entered, left, due } = one;
  const columns = {
    id: row.id,
    stay,
    place: place.place,
    entered_revision: entered.revision,
    entered_on: entered.on,
    left_revision: left?.revision ?? null,
    left_on: left?.on ?? null,
    left_type: left?.type ?? null,
    due,
  };
  return { columns, place };
}

function placeOf(
  { plan, path, unit, area }: StandingRow,
  { stage, name, kind, index, with: posts }: StageStay,
): StayPlace {
  const where = { stage, stage_name: name, stage_kind: kind, stage_index: index, posts: posts.map(postKey) };
  const place = { plan, path, unit, area, ...where };
  return { place: numberFor(JSON.stringify(place)), ...place };
}

/** The same for the same text, wherever it is computed; 64 bits tell millions of texts apart. */
function numberFor(text: string): string {
  return createHash('sha256').update(text).digest().readBigInt64BE().toString();
}
