import type { DataSource } from 'typeorm';
import { sheltered } from '../database/store-error.js';

/** Later than any series of an account: with it every token of a person is void for good. */
export const LAST_SERIES = 2_147_483_647;

/** What makes tokens void: one session, or every token of a person of an earlier series. */
export interface VoidMark {
  /** Later marks have greater ones. */
  readonly number: number;
  readonly personId: string;
  readonly sessionId: string | null;
  readonly series: number | null;
}

/** A statement that took its number before may be seen after a later one. */
const SLACK = 1_000;
/** Marks that are kept: by their number, since a clock that was wrong for a while must make nothing valid again. */
const KEPT = 50_000;

/** The marks from some before `after` on, in their order. @throws IdentityStoreError */
export function voidMarksAfter(source: DataSource, after: number): Promise<readonly VoidMark[]> {
  return sheltered(() =>
    source.query<VoidMark[]>(
      `select number::double precision as number, person_id as "personId", session_id as "sessionId", series
       from identity.void_mark where number > $1 order by number`,
      [after - SLACK],
    ),
  );
}

/** Marks one session of a person; says how many sessions of theirs are marked. @throws IdentityStoreError */
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

/** Forgets the marks of sessions of a person, whose whole series is void by now. @throws IdentityStoreError */
export async function forgetSessions(source: DataSource, personId: string): Promise<void> {
  await sheltered(() =>
    source.query(
      `delete from identity.void_mark where person_id = $1 and (session_id is not null
         or number < (select max(number) from identity.void_mark where person_id = $1 and series is not null))`,
      [personId],
    ),
  );
}

/** Forgets the oldest marks beyond 50,000; those of people without account stay. @throws IdentityStoreError */
export async function cleanVoidMarks(source: DataSource): Promise<void> {
  await sheltered(() =>
    source.query(
      `delete from identity.void_mark where series is distinct from $2
         and number <= (select max(number) from identity.void_mark) - $1`,
      [KEPT, LAST_SERIES],
    ),
  );
}
