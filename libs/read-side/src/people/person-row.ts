import type { Position } from '@app/event-store';
import { EntitySchema } from 'typeorm';

/** Stands for no last day. */
export const NO_LAST_DAY = '9999-12-31';

/**
 * `reach`: every area code on the paths of the person and their posts. `appointments`: JSON text.
 * `posts`: theirs, `role@unit`. Of posts that wait
 * for a second administrator: `awaited` has their area codes, `awaitedBy` their granters, `awaitedUntil` the latest
 * last day. `resetBy`: who last set the person's password in their place.
 */
export interface PersonRow {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly area: string[];
  readonly reach: string[];
  readonly appointments: string;
  readonly posts: string[];
  readonly awaited: string[];
  readonly awaitedBy: string[];
  readonly awaitedUntil: string | null;
  readonly resetBy: string | null;
}

/** SQL on alias `p`: holds, held or will hold one of `:posts`. An index finds those who ever did, as of any moment. */
export const HOLDS = 'p.posts_ever && :posts and p.posts && :posts';

/** SQL on alias `p`: the same with this role, wherever. */
export const HOLDS_ROLE = `exists (select 1 from unnest(p.posts) held where split_part(held, '@', 1) = :role)`;

export const PersonRow = new EntitySchema<PersonRow>({
  name: 'PersonRow',
  schema: 'read_side',
  tableName: 'person',
  columns: {
    id: { type: 'text', primary: true },
    revision: { type: 'int' },
    position: { type: 'text' },
    area: { type: 'text', array: true },
    reach: { type: 'text', array: true },
    appointments: { type: 'text' },
    posts: { type: 'text', array: true },
    awaited: { type: 'text', array: true },
    awaitedBy: { name: 'awaited_by', type: 'text', array: true },
    awaitedUntil: { name: 'awaited_until', type: 'date', nullable: true },
    resetBy: { name: 'reset_by', type: 'text', nullable: true },
  },
});
