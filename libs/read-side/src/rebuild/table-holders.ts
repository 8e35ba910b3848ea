import type { DataSource } from 'typeorm';
import { PAST_SCHEMAS } from '../past/in-the-past.js';
import { KEPT } from './lock-all.js';

/** A transaction that has tables of the read models. */
export interface TableHolder {
  /** Null for one that is prepared, which belongs to no session. */
  readonly pid: number | null;
  readonly tables: string;
  /** Shortened; null where the owner of the tables may not see it. */
  readonly query: string | null;
  /** ISO 8601 in UTC; where the owner may not see it, when it was met. */
  readonly since: string;
}

interface Found extends TableHolder {
  readonly transaction: string;
}

/** Those for whom a session waits, from look to look. */
export class TableHolders {
  private met = new Map<string, string>();
  private last: readonly Found[] = [];

  /** `pid`: of the session. */
  constructor(
    private readonly owner: DataSource,
    private readonly pid: number,
  ) {}

  get found(): readonly TableHolder[] {
    return this.last.map(({ transaction: _, ...holder }) => holder);
  }

  forget(): void {
    this.last = [];
  }

  /** Remembers who stands in the way just now, if anybody does. */
  async look(): Promise<void> {
    const found = await this.ask(true);
    if (found.length > 0) this.last = found;
  }

  /** Remembers those alone who have some of the tables still. */
  async lookAgain(): Promise<void> {
    const before = new Set(this.last.map(({ transaction }) => transaction));
    this.last = (await this.ask(false)).filter(({ transaction }) => before.has(transaction));
  }

  /** Ends what the session asks for where who stands in its way waits for it, before PostgreSQL ends one of the two. */
  async giveWay(): Promise<void> {
    await this.owner.query(GIVE_WAY, [this.pid]);
  }

  private async ask(blocking: boolean): Promise<readonly Found[]> {
    const found = await this.owner.query<Found[]>(HOLDERS, [this.pid, blocking, SCHEMAS]);
    const now = new Date().toISOString();
    this.met = new Map(found.map(({ transaction }) => [transaction, this.met.get(transaction) ?? now]));
    return found.map((one) => ({ ...one, since: one.since || (this.met.get(one.transaction) ?? now) }));
  }
}

const SCHEMAS = ['read_side', ...Object.values(PAST_SCHEMAS)];

const GIVE_WAY = `with recursive waited as (
    select unnest(pg_blocking_pids($1)) as pid union select unnest(pg_blocking_pids(pid)) from waited)
  select pg_cancel_backend($1) from waited where pid = $1`;

/** Prepared transactions block as pid 0, and have locks without a pid. */
const HOLDERS = `select l.pid, l.virtualtransaction as transaction,
    string_agg(distinct c.relname, ', ' order by c.relname) as tables,
    coalesce(left(nullif(nullif(min(a.query), ''), '<insufficient privilege>'), 120),
      (select 'vacuum' from pg_stat_progress_vacuum v where v.pid = l.pid),
      'prepare transaction ' || quote_literal(min(p.gid))) as query,
    coalesce(to_char(coalesce(min(a.xact_start), min(p.prepared)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '')
      as since
  from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
    left join pg_stat_activity a on a.pid = l.pid
    left join pg_locks x on l.pid is null and x.pid is null and x.locktype = 'transactionid'
      and x.virtualtransaction = l.virtualtransaction
    left join pg_prepared_xacts p on p.transaction = x.transactionid
  where l.locktype = 'relation' and l.pid is distinct from $1 and n.nspname = any($3) and c.relkind in ('r', 'v')
    and not c.relname = any(${KEPT})
    and l.database = (select oid from pg_database where datname = current_database())
    and case when $2 then coalesce(l.pid, 0) = any(pg_blocking_pids($1)) else l.granted end
  group by l.pid, l.virtualtransaction order by l.pid`;
