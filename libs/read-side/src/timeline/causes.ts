import type { Authority } from '@app/domain';
import type { StreamOrder } from '@app/event-store';
import { readFact } from '@app/facts';
import type { EntityManager } from 'typeorm';
import { CauseParked } from '../parking/cannot-fold.js';

/** Where it is told who stands behind the facts that others follow from. */
export interface Causes {
  /** By the ids of events that are told there. */
  readonly of: (ids: readonly string[]) => Promise<ReadonlyMap<string, Authority>>;
  /** When some are not told. @throws CauseParked where they may be later */
  readonly lacking: () => Promise<void>;
}

/** How rows are read: in bulk after what is still to be written. */
export type RowRead = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

export interface RowReading {
  readonly manager: EntityManager;
  readonly read: RowRead;
}

/** In the timeline, as far as it was told. */
export function causesInRows({ manager, read }: RowReading): Causes {
  return {
    of: async (ids) => {
      const sql = 'select event_id as id, done_by as by from read_side.timeline where event_id = any($1)';
      const rows = await read(() => manager.query<{ id: string; by: string }[]>(sql, [ids]));
      return new Map(rows.map(({ id, by }) => [id, JSON.parse(by) as Authority]));
    },
    // A cause that is not there may be a fact of a parked stream.
    lacking: async () => {
      const sql = `select from read_side.parked where projection = 'timeline' limit 1`;
      const parked = await read(() => manager.query<unknown[]>(sql));
      if (parked.length > 0) throw new CauseParked('the cause is not in the timeline');
    },
  };
}

/** Events that are in memory at once: some are long. */
const MOST_AT_ONCE = 50;

interface Caused {
  readonly by: Authority;
  readonly causationId: string | null;
}

/** In the log, whatever was folded of it. @throws UnreadableFact */
export function causesInLog(store: StreamOrder): Causes {
  return {
    of: async (ids) => {
      const found = new Map<string, Caused>();
      const doneBy = ({ by, causationId }: Caused): Authority => {
        const cause = 'process' in by && causationId !== null ? found.get(causationId) : undefined;
        return cause ? doneBy(cause) : by;
      };
      for (let asked = ids; asked.length > 0;) {
        const read = await readCauses(store, asked);
        for (const [id, caused] of read) found.set(id, caused);
        const next = [...read.values()].flatMap(({ by, causationId }) => ('process' in by && causationId) || []);
        asked = [...new Set(next)].filter((id) => !found.has(id));
      }
      return new Map(ids.flatMap((id) => (found.has(id) ? [[id, doneBy(found.get(id) as Caused)] as const] : [])));
    },
    lacking: () => Promise.resolve(),
  };
}

async function readCauses(store: StreamOrder, ids: readonly string[]): Promise<ReadonlyMap<string, Caused>> {
  const found = new Map<string, Caused>();
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    for (const event of await store.readByIds(ids.slice(from, from + MOST_AT_ONCE))) {
      const read = readFact(event);
      if (read?.aggregate !== 'proposal' && read?.aggregate !== 'dossier') continue;
      found.set(event.id, { by: read.fact.by, causationId: read.causationId });
    }
  }
  return found;
}
