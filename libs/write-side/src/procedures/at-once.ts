import { Turns } from '@app/event-store';

/** Twice the connections by which the log is read: more would not be faster, and everybody else's reads stand behind them. */
const AT_ONCE = 8;

/**
 * Does the act for each, many at once, and lets other work of the program in between; after a failure, or once the signal is
 * given, begins no more, and throws it when those begun have ended.
 */
export async function allAtOnce<Item>(
  items: Iterator<Item> | AsyncIterator<Item>,
  act: (item: Item) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const failures: unknown[] = [];
  const turns = new Turns();
  const isOver = () => failures.length > 0 || signal?.aborted === true;
  const work = async () => {
    for (let next = await items.next(); !next.done && !isOver(); next = await items.next()) {
      await act(next.value);
      await turns.give();
    }
  };
  const workers = Array.from({ length: AT_ONCE }, () => work().catch((error: unknown) => failures.push(error)));
  await Promise.all(workers);
  await items.return?.();
  if (failures.length > 0) throw failures[0];
  signal?.throwIfAborted();
}
