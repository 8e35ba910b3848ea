import type pg from 'pg';

export interface Mutation {
  readonly prepare?: string;
  readonly replace: readonly (readonly [from: RegExp, to: string])[];
}

const TAKES_LOCK = /done := pg_advisory_xact_lock\(\d+::bigint\)::text;/g;
const LAST_POSITION = /coalesce\(\(select max\(e\.position\) from event_log\.events e\), 0\)( \+ 1)?/g;

export const noLock: Mutation = { replace: [[TAKES_LOCK, '']] };

export const positionsFromSequence: Mutation = {
  prepare: `create sequence event_log.places;
    grant usage on sequence event_log.places to public`,
  replace: [
    [TAKES_LOCK, ''],
    [LAST_POSITION, `nextval('event_log.places')`],
    [/coalesce\(max\(e\.position\), 0\) into last from event_log\.events e/g, `nextval('event_log.places') into last`],
    [/last \+ (r\.n|row_number\(\) over \(order by r\.n\))/g, `nextval('event_log.places')`],
  ],
};

export const noCheckOfIds: Mutation = {
  prepare: 'alter table event_log.events drop constraint events_id',
  replace: [[/if not exists \(/g, 'if false and not exists (']],
};

/** Rewrites the log's functions as their owner. @throws Error if a replacement finds nothing to replace */
export async function plant(owner: pg.ClientBase, { prepare, replace }: Mutation): Promise<void> {
  if (prepare !== undefined) await owner.query(prepare);
  const { rows } = await owner.query<{ definition: string }>(
    `select pg_get_functiondef(oid) as definition from pg_proc
     where pronamespace = 'event_log'::regnamespace and proname like 'append%'`,
  );
  const unused = new Set(replace);
  for (const { definition } of rows) {
    let broken = definition;
    for (const replacement of replace) {
      const [from, to] = replacement;
      const changed = broken.replace(from, to);
      if (changed !== broken) unused.delete(replacement);
      broken = changed;
    }
    await owner.query(broken);
  }
  if (unused.size > 0) throw new Error(`nothing to break: ${[...unused].map(([from]) => from.source).join(', ')}`);
}
