/** Serialises the writers of one log; taken inside the functions, released by their commit. */
const LOCK = `done := pg_advisory_xact_lock(7311900500231105::bigint)::text;`;

/** Ends a client that holds the lock in its own transaction and does nothing; our connections set this themselves. */
const IMPATIENCE = `if current_setting('idle_in_transaction_session_timeout') <> '5s' then
    done := set_config('idle_in_transaction_session_timeout', '5s', true);
  end if;`;

const DEFINER = `language plpgsql security definer set search_path = pg_catalog, pg_temp`;

const TABLES = `
create table event_log.events (
  position bigint primary key,
  stream text collate "C" not null,
  revision integer not null check (revision >= 0),
  id uuid not null constraint events_id unique,
  type text collate "C" not null,
  data text not null,
  metadata text not null,
  unique (stream, revision)
);

create function event_log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'event_log.events is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on event_log.events
  for each statement execute function event_log.refuse_change();
alter table event_log.events enable always trigger append_only;
`;

/** One append: outcome 'appended', 'repeated', or 'conflict' with the head (-1: no stream). */
const APPEND_FUNCTION = `
create function event_log.append(
  p_stream text, p_expected integer, p_ids uuid[], p_types text[], p_data text[], p_metadata text[],
  out outcome text, out revision integer, out "position" bigint
) ${DEFINER} as $$
declare
  done text;
  head integer;
  last bigint;
  count integer := cardinality(p_ids);
begin
  ${IMPATIENCE}
  ${LOCK}
  select coalesce((select max(e.position) from event_log.events e), 0),
    coalesce((select e.revision from event_log.events e where e.stream = p_stream order by e.revision desc limit 1), -1)
    into last, head;
  if head = p_expected then
    insert into event_log.events
      select last + r.n, p_stream, p_expected + r.n, r.id, r.type, r.data, r.metadata
      from unnest(p_ids, p_types, p_data, p_metadata) with ordinality as r(id, type, data, metadata, n);
    outcome := 'appended'; revision := head + count; "position" := last + count;
    return;
  end if;
  outcome := 'conflict'; revision := head;
  if not exists (
    select from unnest(p_ids) with ordinality as r(id, n)
    where r.id is distinct from
      (select e.id from event_log.events e where e.stream = p_stream and e.revision = p_expected + r.n)
  ) then
    outcome := 'repeated'; revision := p_expected + count;
    "position" := (select e.position from event_log.events e where e.stream = p_stream and e.revision = p_expected + count);
  end if;
end $$;
`;

/** One event, the short way: its position, or null if the stream is not at the expected revision. */
const APPEND_EVENT_FUNCTION = `
create function event_log.append_event(
  p_stream text, p_expected integer, p_id uuid, p_type text, p_data text, p_metadata text
) returns bigint ${DEFINER} as $$
declare
  done text;
  last bigint;
begin
  ${IMPATIENCE}
  ${LOCK}
  insert into event_log.events
    select coalesce((select max(e.position) from event_log.events e), 0) + 1,
      p_stream, p_expected + 1, p_id, p_type, p_data, p_metadata
    where p_expected = coalesce(
      (select e.revision from event_log.events e where e.stream = p_stream order by e.revision desc limit 1), -1)
    returning "position" into last;
  return last;
end $$;
`;

/**
 * Appends to different streams; every array has one element per event. Records those whose stream is at the expected
 * revision, and returns the log's last position and each event's head before.
 */
const APPEND_BATCH_FUNCTION = `
create function event_log.append_batch(
  p_streams text[], p_expected integer[], p_revisions integer[], p_ids uuid[], p_types text[], p_data text[],
  p_metadata text[], out last bigint, out heads integer[]
) ${DEFINER} as $$
declare
  done text;
begin
  ${IMPATIENCE}
  ${LOCK}
  select coalesce(max(e.position), 0) into last from event_log.events e;
  select array_agg(coalesce(
      (select e.revision from event_log.events e where e.stream = r.stream order by e.revision desc limit 1), -1)
      order by r.n)
    into heads from unnest(p_streams) with ordinality as r(stream, n);
  insert into event_log.events
    select last + row_number() over (order by r.n), r.stream, r.revision, r.id, r.type, r.data, r.metadata
    from unnest(p_streams, p_expected, p_revisions, p_ids, p_types, p_data, p_metadata)
      with ordinality as r(stream, expected, revision, id, type, data, metadata, n)
    where r.expected = heads[r.n];
end $$;
`;

/** The schema's steps in order; never change a released one. */
export const MIGRATIONS: readonly string[] = [TABLES + APPEND_FUNCTION + APPEND_EVENT_FUNCTION + APPEND_BATCH_FUNCTION];

/** Only the owner may use the schema, */
export const CLOSE_TO_ALL = `
revoke all on schema event_log from public;
revoke all on all tables in schema event_log from public;
revoke all on all functions in schema event_log from public;
`;

/** and the service's role may read the log and call these functions. */
export function openToService(role: string): string {
  return `
revoke all on all tables in schema event_log from ${role};
grant usage on schema event_log to ${role};
grant select on event_log.events to ${role};
grant execute on function event_log.append, event_log.append_event, event_log.append_batch to ${role};
`;
}
