import { saysTheSame } from '../../kernel/same.js';
import type { Edition } from './edition.js';
import { isList, membersOf, type Json } from './members.js';

/**
 * One difference between two editions. `at`: keys from the whole edition, of an entry by what tells it from the others.
 * `field`: the same by place (`measures[0].reason`), in the later edition, or of what was removed in the earlier one.
 * What was absent is null before, and what is removed is null after. Of a list in another order, the keys in order.
 */
export interface EditionChange {
  readonly at: readonly string[];
  readonly field: string;
  readonly how: 'changed' | 'added' | 'removed' | 'moved';
  readonly old: Json;
  readonly new: Json;
}

interface Place {
  readonly at: readonly string[];
  readonly field: string;
  readonly name: string;
}

interface Placed extends Place {
  readonly value: Json;
}

/** These are compared as a whole, and so is a limit. */
const WHOLE = ['details', 'dossiersPerCase', 'readBefore', 'readAfter', 'cuts'];

/** The limit that each is a reading of. */
const READ_FROM: Readonly<Record<string, string>> = { readBefore: 'before', readAfter: 'after' };

/**
 * Entries are compared with those of the same id, wherever they stand. How a limit is read is told where its text stays
 * as it was.
 */
export function editionChanges(earlier: Edition, later: Edition): readonly EditionChange[] {
  // An edition is of JSON values alone.
  const all = between(earlier as unknown as Json, later as unknown as Json, { at: [], field: '', name: '' });
  const limits = all.flatMap(({ at: [part, entry, of, which] }) =>
    part === 'measurements' && of === 'time' && which !== undefined ? [[entry, which].join()] : [],
  );
  return all.filter(({ at: [part, entry, of = ''] }) => {
    const limit = part === 'times' ? READ_FROM[of] : undefined;
    return limit === undefined || !limits.includes([entry, limit].join());
  });
}

function between(old: Json, now: Json, place: Place): readonly EditionChange[] {
  if (saysTheSame(old, now)) return [];
  const [before, after] = [placed(old, place), placed(now, place)];
  if (before && after && isList(old) === isList(now)) {
    return [...within(before, after), ...(isList(now) ? moved([...before.keys()], [...after.keys()], place) : [])];
  }
  return [{ at: place.at, field: place.field, how: 'changed', old, new: now }];
}

type Members = ReadonlyMap<string, Placed>;

function within(before: Members, after: Members): readonly EditionChange[] {
  const removed = [...before].flatMap(([key, { at, field, value }]): readonly EditionChange[] =>
    after.has(key) ? [] : [{ at, field, how: 'removed', old: value, new: null }],
  );
  const kept = [...after].flatMap(([key, { value, ...place }]): readonly EditionChange[] => {
    const former = before.get(key);
    if (former) return between(former.value, value, place);
    return [{ at: place.at, field: place.field, how: 'added', old: null, new: value }];
  });
  return [...removed, ...kept];
}

/** Null for a value without members, or one that is compared as a whole. */
function placed(value: Json, { at, field, name }: Place): Members | null {
  const members = WHOLE.includes(name) || isLimit(value) ? null : membersOf(value, name);
  if (!members) return null;
  const path = (key: string, index: number) => {
    if (isList(value)) return { field: `${field}[${String(index)}]`, name: '' };
    return { field: field === '' ? key : `${field}.${key}`, name: key };
  };
  return new Map(members.map(([key, one], index) => [key, { at: [...at, key], ...path(key, index), value: one }]));
}

/** In its parts, or the text with its reading. */
function isLimit(value: Json): boolean {
  return typeof value === 'object' && value !== null && ('unit' in value || 'readAs' in value);
}

/** Where the entries that stay, and after them those that are added, stand in another order. */
function moved(was: readonly string[], is: readonly string[], { at, field }: Place): readonly EditionChange[] {
  const [earlier, later] = [new Set(was), new Set(is)];
  const order = [...was.filter((key) => later.has(key)), ...is.filter((key) => !earlier.has(key))];
  return saysTheSame(order, is) ? [] : [{ at, field, how: 'moved', old: was, new: is }];
}
