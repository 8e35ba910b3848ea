import type { EventStore, Position } from '@app/event-store';
import { readFact, streamOf, type Category, type FactOf } from '@app/facts';

/** `to`: the last revision. `known`: the last position. */
interface Until {
  readonly to?: number;
  readonly known?: Position;
}

/** The facts of a stream from its first on. @throws StoreUnavailable */
export async function factsOfStream<Name extends Category>(
  store: EventStore,
  aggregate: Name,
  id: string,
  { to, known }: Until,
): Promise<readonly FactOf<Name>[]> {
  const facts: FactOf<Name>[] = [];
  for await (const recorded of store.readStream(streamOf(aggregate, id), to === undefined ? {} : { to })) {
    if (known !== undefined && recorded.position > known) break;
    const read = readFact(recorded);
    if (read?.aggregate === aggregate) facts.push(read as FactOf<Name>);
  }
  return facts;
}
