const AT_ONCE = 32;

/** Does the act for each, many at once; after a failure begins no more, and throws it when those begun have ended. */
export async function allAtOnce<Item>(items: Iterator<Item>, act: (item: Item) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  const work = async () => {
    for (let next = items.next(); !next.done && failures.length === 0; next = items.next()) {
      await act(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failures.length > 0) throw failures[0];
}
