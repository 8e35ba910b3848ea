import { ensure } from './rejection.js';

/** How many of a kind one stream takes that its state keeps: with them grows what every later command costs. */
export const MOST_LISTED = 500;

/** Whether there is room for one more. */
export const hasRoom = (list: readonly unknown[]) => list.length < MOST_LISTED;

/** @throws Rejection LIST_FULL */
export function ensureRoom(list: readonly unknown[], field: string): void {
  ensure(hasRoom(list), 'LIST_FULL', { field, most: MOST_LISTED });
}
