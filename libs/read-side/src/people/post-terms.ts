import { isInForce, type AppointedPost } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { overall, type Change } from '../engine/row-projection.js';
import { NO_LAST_DAY, type PersonRow } from './person-row.js';

/** A post, `role@unit`, with the days on which the person holds it. `nth`: of their appointments, from 0. */
interface PostTerm {
  readonly person: string;
  readonly nth: number;
  readonly post: string;
  readonly first_day: string;
  readonly last_day: string;
}

function termsOf({ id: person, appointments }: Pick<PersonRow, 'id' | 'appointments'>): readonly PostTerm[] {
  return (JSON.parse(appointments) as AppointedPost[]).flatMap((post, nth) => {
    const { role, unit, from, to } = post;
    // On its first day it is in force, unless it waits for somebody or was declined.
    if (!isInForce({ ...post, to: null }, from)) return [];
    return { person, nth, post: `${role}@${unit}`, first_day: from, last_day: to ?? NO_LAST_DAY };
  });
}

async function follow(changes: readonly Change<PersonRow>[], manager: EntityManager): Promise<void> {
  const changed = overall(changes).filter(({ before, after }) => before?.appointments !== after.appointments);
  if (changed.length === 0) return;
  const known = changed.flatMap(({ before }) => before?.id ?? []);
  if (known.length > 0) await manager.query('delete from read_side.post_term where person = any($1)', [known]);
  const terms = changed.flatMap(({ after }) => termsOf(after));
  if (terms.length > 0) await manager.query(ADD, [JSON.stringify(terms)]);
}

const ADD = `insert into read_side.post_term (person, nth, post, first_day, last_day)
  select person, nth, post, first_day, last_day from json_populate_recordset(null::read_side.post_term, $1::json)`;

/** SQL: the posts that somebody holds on a day; `on`: a value. Of the present alone. */
export const heldOn = (on: string) =>
  `select post from read_side.post_term where first_day <= ${on}::date and last_day >= ${on}::date`;

/** In the transaction that writes the people. */
export const postTerms = { tables: ['post_term'], follow };
