import { Turns } from '@app/event-store';

/** Twice the log's reading connections: more would not be faster, and other reads would wait. */
const AT_ONCE = 8;

/** Yields to other work. After a failure or the signal starts no more, and throws once the started ones ended. */
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
