import type { DataSource } from 'typeorm';
import { sheltered } from '../database/store-error.js';

/** Greater than any series of an account: voids every token of a person forever. */
export const LAST_SERIES = 2_147_483_647;

/** Voids one session, or a person's tokens of earlier series. */
export interface VoidMark {
  readonly number: number;
  readonly personId: string;
  readonly sessionId: string | null;
  readonly series: number | null;
}

/** A statement that took its number earlier may become visible later. */
const SLACK = 1_000;
/** Newest marks kept, by number: a wrong clock must make nothing valid again. */
const KEPT = 50_000;

/** Some marks before `after` too. @throws IdentityStoreError */
export function voidMarksAfter(source: DataSource, after: number): Promise<readonly VoidMark[]> {
  return sheltered(() =>
    source.query<VoidMark[]>(
      `select number::double precision as number, person_id as "personId", session_id as "sessionId", series
       from identity.void_mark where number > $1 order by number`,
      [after - SLACK],
    ),
  );
}

/** Returns how many sessions of the person are marked. @throws IdentityStoreError */
export async function markSession(source: DataSource, personId: string, sessionId: string): Promise<number> {
  await sheltered(() =>
    source.query('insert into identity.void_mark (person_id, session_id) values ($1, $2) on conflict do nothing', [
      personId,
      sessionId,
    ]),
  );
  const [counted] = await sheltered(() =>
    source.query<{ sessions: number }[]>(
      'select count(session_id)::integer as sessions from identity.void_mark where person_id = $1',
      [personId],
    ),
  );
  return counted?.sessions ?? 0;
}

/** Their whole series is void by now. @throws IdentityStoreError */
export async function forgetSessions(source: DataSource, personId: string): Promise<void> {
  await sheltered(() =>
    source.query(
      `delete from identity.void_mark where person_id = $1 and (session_id is not null
         or number < (select max(number) from identity.void_mark where person_id = $1 and series is not null))`,
      [personId],
    ),
  );
}

/** Deletes the oldest marks beyond 50,000, except of people without an account. @throws IdentityStoreError */
export async function cleanVoidMarks(source: DataSource): Promise<void> {
  await sheltered(() =>
    source.query(
      `delete from identity.void_mark where series is distinct from $2
         and number <= (select max(number) from identity.void_mark) - $1`,
      [KEPT, LAST_SERIES],
    ),
  );
}
