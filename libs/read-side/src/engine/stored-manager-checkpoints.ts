import type { Doorbell, Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { planned } from '../database/planned-once.js';
import type { LeaseTokens } from '../leases/leases.js';
import { ANNOUNCED, WITHOUT_DISK } from './progress-news.js';

/** What a process manager has handled, and the highest position of its commands. */
export interface StoredManagerProgress {
  readonly position: Position | null;
  readonly reached: Position | null;
}

/** `tokens`: of this process's leases, by the names of managers; absent where nothing else saves. `news`: rings when it has saved. */
export class StoredManagerCheckpoints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens?: () => LeaseTokens,
    private readonly news?: Doorbell,
  ) {}

  /** Nulls if the manager has never saved. */
  async load(name: string): Promise<StoredManagerProgress> {
    const rows = await this.dataSource.query<StoredManagerProgress[]>(
      'select position, reached from read_side.manager_checkpoint where name = $1',
      [name],
    );
    return rows[0] ?? { position: null, reached: null };
  }

  /** False, with nothing changed, if another process has moved on from `expected` first or has the lease by now. */
  async save(name: string, expected: Position | null, next: StoredManagerProgress): Promise<boolean> {
    const { tokens } = this;
    const token = tokens === undefined ? null : (tokens().get(name) ?? NO_TOKEN);
    const values = [name, next.position, next.reached, token];
    const saved = await (expected === null
      ? this.dataSource.query<unknown[]>(FIRST, values)
      : planned<unknown[]>(this.dataSource, NEXT, [...values, expected]));
    if (saved.length === 1) this.news?.ring();
    return saved.length === 1;
  }
}

/** No owner ever has it. */
const NO_TOKEN = '-1';

/** The lease, held by its key until the row is written. */
const OWN = `own as (
    select from read_side.lease where name = $1 and token = $4::bigint for key share
  )`;
const IS_OWN = '($4::bigint is null or exists (select from own))';

const FIRST = `
  with ${OWN}
  insert into read_side.manager_checkpoint as held (name, position, reached) select $1, $2, $3 where ${IS_OWN}
  on conflict (name) do update set position = excluded.position, reached = excluded.reached
  where held.position is null
  returning name, ${ANNOUNCED}, ${WITHOUT_DISK}`;

const NEXT = `
  with ${OWN}, moved as (
    update read_side.manager_checkpoint set position = $2, reached = $3
    where name = $1 and position = $5 and ${IS_OWN}
    returning name
  )
  select name, ${ANNOUNCED}, ${WITHOUT_DISK} from moved`;
