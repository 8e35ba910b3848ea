import type { DataSource } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_EVERY = 1_000;

/** `server`: answers people, and takes work that is free; `server-apart`: takes none. `projector`: works only. */
export type ProcessKind = 'server' | 'server-apart' | 'projector';

export interface OneProcess {
  /** Another one at each start. */
  readonly id: string;
  readonly kind: ProcessKind;
  readonly host: string;
  readonly pid: number;
}

/**
 * Says once a second that this process lives, until the signal aborts; those not heard of for an hour are forgotten. Each outage is
 * told once.
 */
export async function sayAlive(
  dataSource: DataSource,
  { id, kind, host, pid }: OneProcess,
  { signal, onFault }: { readonly signal: AbortSignal; readonly onFault: (error: unknown) => void },
): Promise<void> {
  let isAway = false;
  while (!signal.aborted) {
    try {
      await dataSource.query(BEAT, [id, kind, host, pid]);
      isAway = false;
    } catch (error) {
      if (!isAway) onFault(error);
      isAway = true;
    }
    await sleep(BEAT_EVERY, undefined, { signal }).catch(() => undefined);
  }
  await dataSource.query('delete from read_side.process where id = $1', [id]).catch(() => undefined);
}

const BEAT = `with forgotten as (
    delete from read_side.process where heard < clock_timestamp() - interval '1 hour' and id <> $1
  )
  insert into read_side.process (id, kind, host, pid) values ($1, $2, $3, $4)
  on conflict (id) do update set heard = clock_timestamp()`;
