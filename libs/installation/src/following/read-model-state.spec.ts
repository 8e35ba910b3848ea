import { InMemoryEventStore, type EventStore } from '@app/event-store';
import type { OwnerQueries, ParkedQueries, ProjectionProgress, ReadSideDataSource } from '@app/read-side';
import { ReadModelReach } from './read-model-reach.js';
import { ReadModelState } from './read-model-state.js';

const EVENTS = 20_000;
const place = (at: number) => String(at).padStart(19, '0');

/** Of which only positions are asked. `asked`: how often, where it ends. */
function longLog(): { readonly store: EventStore; asked: number } {
  const log = { store: new InMemoryEventStore() as EventStore, asked: 0 };
  log.store.lastPosition = () => {
    log.asked += 1;
    return Promise.resolve(place(EVENTS));
  };
  log.store.readAll = async function* ({ after = place(0), limit = EVENTS } = {}) {
    const from = Number(after);
    for (let at = from + 1; at <= Math.min(EVENTS, from + limit); at++)
      yield await Promise.resolve({ position: place(at) } as never);
  };
  return log;
}

function ground(at: { position: string | null; standing?: string }) {
  const log = longLog();
  const pace = { share: 0, events: 0, eventsASecond: 0, secondsLeft: null };
  const told = () => {
    const rebuild = { standing: at.standing, reason: 'behind', ...pace };
    const walkedTo = { table: 'unit', id: '', position: null };
    return Promise.resolve(at.standing === undefined ? null : { differing: [], walkedTo, rebuild });
  };
  const state = new ReadModelState(
    new ReadModelReach({ position: () => Promise.resolve(at.position) } as ProjectionProgress, log.store),
    {} as ReadSideDataSource,
    {} as ParkedQueries,
    { told } as unknown as OwnerQueries,
  );
  return { state, log, at };
}

describe('read models that lack most of the log', () => {
  it('are being filled from the first moment on, also where the last owner said otherwise', async () => {
    expect(await ground({ position: null }).state.isFilling()).toBe(true);
    expect(await ground({ position: place(5_000), standing: 'none' }).state.isFilling()).toBe(true);
  });

  it('are filled as their owner says, once it says so', async () => {
    const { state, log, at } = ground({ position: null });
    await state.isFilling();
    at.standing = 'going-on';
    expect(await state.isFilling()).toBe(true);
    at.standing = 'none';
    expect([await state.isFilling(), log.asked]).toEqual([false, 1]);
  });

  it('are no others, for which the log is looked at once', async () => {
    const { state, log, at } = ground({ position: place(19_000) });
    expect(await state.isFilling()).toBe(false);
    at.position = place(1);
    expect([await state.isFilling(), log.asked]).toEqual([false, 1]);
  });
});
