import { ensure } from './rejection.js';

/** Most entries of one kind in a stream's state: every later command pays for them. */
export const MOST_LISTED = 500;

export const hasRoom = (list: readonly unknown[]) => list.length < MOST_LISTED;

/** @throws Rejection LIST_FULL */
export function ensureRoom(list: readonly unknown[], field: string): void {
  ensure(hasRoom(list), 'LIST_FULL', { field, most: MOST_LISTED });
}
