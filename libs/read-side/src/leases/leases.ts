import type { DataSource } from 'typeorm';

/** By the name of the work: tells its owner from those before and after. */
export type LeaseTokens = ReadonlyMap<string, string>;

/** Milliseconds for which a lease is taken or renewed, by the database's clock. */
export const LEASE_MS = 4_000;

/** `release`: a process of a later one takes leases from one of an earlier one at any time. */
export interface LeaseTaking {
  readonly owner: string;
  readonly release: number;
  /** Nobody else can have the database: what a dead process held is free at once. */
  readonly alone: boolean;
}

/** Each statement is a compare-and-set; time is the database's. */
export class Leases {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them, with new tokens, or none: null while another process has one. */
  async take(names: readonly string[], { owner, release, alone }: LeaseTaking): Promise<LeaseTokens | null> {
    const asked = [names, release, alone];
    const [look] = await this.dataSource.query<{ readonly free: number }[]>(LOOK, asked);
    if ((look?.free ?? 0) < names.length) return null;
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(PREPARE, [names]);
      await runner.query('select from read_side.lease where name = any($1) order by name for update', [names]);
      const taken = (await runner.query(TAKE, [...asked, owner, LEASE_MS])) as readonly Row[];
      if (taken.length < names.length) {
        await runner.rollbackTransaction();
        return null;
      }
      await runner.commitTransaction();
      return new Map(taken.map(({ name, token }) => [name, token]));
    } finally {
      await runner.release();
    }
  }

  /** False where one of them has another owner by now. */
  async renew(tokens: LeaseTokens): Promise<boolean> {
    const renewed = await this.dataSource.query<Row[]>(RENEW, [...of(tokens), LEASE_MS]);
    return renewed.length === tokens.size;
  }

  /** Free at once. */
  async release(tokens: LeaseTokens): Promise<void> {
    await this.dataSource.query(RELEASE, of(tokens));
  }

  /** What the owner of one of them says of its work; nothing from a former one. */
  async tell(name: string, token: string, told: object): Promise<void> {
    await this.dataSource.query('update read_side.lease set told = $3 where name = $1 and token = $2', [
      name,
      token,
      JSON.stringify(told),
    ]);
  }
}

interface Row {
  readonly name: string;
  readonly token: string;
}

const of = (tokens: LeaseTokens) => [[...tokens.keys()], [...tokens.values()]];

const FREE = '($3 or until < clock_timestamp() or release < $2)';

/** Those that nobody has made yet are free. */
const LOOK = `select count(*)::int as free from unnest($1::text[]) asked (name) left join read_side.lease l using (name)
  where l.name is null or ${FREE}`;

const PREPARE = 'insert into read_side.lease (name) select unnest($1::text[]) on conflict (name) do nothing';

const TAKE = `with taken as (
    update read_side.lease set token = token + 1, owner = $4, release = $2, since = clock_timestamp(),
      until = clock_timestamp() + $5 * interval '1 ms'
    where name = any($1) and ${FREE} returning name, token
  )
  select name, token::text from taken`;

const RENEW = `with renewed as (
    update read_side.lease l set until = clock_timestamp() + $3 * interval '1 ms'
    from unnest($1::text[], $2::bigint[]) held (name, token) where l.name = held.name and l.token = held.token
    returning l.name, l.token
  )
  select name, token::text from renewed`;

const RELEASE = `update read_side.lease l set until = least(until, clock_timestamp())
  from unnest($1::text[], $2::bigint[]) held (name, token) where l.name = held.name and l.token = held.token`;
