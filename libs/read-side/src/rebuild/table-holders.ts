import type { DataSource } from 'typeorm';
import { PAST_SCHEMAS } from '../past/in-the-past.js';

/** A session of the database, in a transaction that has tables of the read models. */
export interface TableHolder {
  readonly pid: number;
  readonly tables: string;
  /** Shortened; null where the owner of the tables may not see it. */
  readonly query: string | null;
  /** ISO 8601 in UTC; where the owner may not see it, when it was met. */
  readonly since: string;
}

/** `blocking`: those alone for which our session waits just now. */
export interface Asked {
  readonly pid: number;
  readonly blocking: boolean;
}

interface Found extends TableHolder {
  readonly transaction: string;
}

/** Those who have tables of the read models, from look to look. */
export class TableHolders {
  private met = new Map<string, string>();
  private last: readonly Found[] = [];

  constructor(private readonly owner: DataSource) {}

  /** Those who had some at the last look, too: no short reader, and no vacuum that ends for us. */
  async stillThere({ pid, blocking }: Asked): Promise<readonly TableHolder[]> {
    const found = await this.owner.query<Found[]>(HOLDERS, [pid, blocking, SCHEMAS]);
    const now = new Date().toISOString();
    this.met = new Map(found.map(({ transaction }) => [transaction, this.met.get(transaction) ?? now]));
    const before = new Set(this.last.map(({ transaction }) => transaction));
    this.last = found;
    return found
      .filter(({ transaction }) => before.has(transaction))
      .map(({ transaction, since, ...holder }) => ({ ...holder, since: since || (this.met.get(transaction) ?? now) }));
  }
}

const SCHEMAS = ['read_side', ...Object.values(PAST_SCHEMAS)];

const HOLDERS = `select l.pid, l.virtualtransaction as transaction,
    string_agg(distinct c.relname, ', ' order by c.relname) as tables,
    coalesce(left(nullif(nullif(min(a.query), ''), '<insufficient privilege>'), 120),
      (select 'vacuum' from pg_stat_progress_vacuum v where v.pid = l.pid)) as query,
    coalesce(to_char(min(a.xact_start) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '') as since
  from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
    join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'relation' and l.pid <> $1 and n.nspname = any($3) and c.relkind in ('r', 'v')
    and l.database = (select oid from pg_database where datname = current_database())
    and case when $2 then l.pid = any(pg_blocking_pids($1)) else l.granted end
  group by l.pid, l.virtualtransaction order by l.pid`;
