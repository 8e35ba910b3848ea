/** Asks for the next one while the one before is at work. */
export async function* ahead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    let next = items.next();
    for (;;) {
      const one = await next;
      if (one.done === true) return;
      next = items.next();
      next.catch(() => undefined);
      yield one.value;
    }
  } finally {
    await items.return(undefined);
  }
}
