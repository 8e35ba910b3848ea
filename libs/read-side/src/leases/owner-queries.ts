import type { Position } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { OneProcess } from './processes.js';

/** A read model or a process manager, and how far it is in the log. */
export interface OwnedWork {
  readonly name: string;
  readonly position: Position | null;
  /** An instant, ISO 8601 in UTC, like the others. */
  readonly since: string;
}

/** `silentMs`: since it was last heard of. */
export interface ProcessStanding extends OneProcess {
  readonly began: string;
  readonly heard: string;
  readonly silentMs: number;
  /** Nothing where it stands by. */
  readonly owns: readonly OwnedWork[];
}

@Injectable()
export class OwnerQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Those that run and those that fell silent within the hour; the oldest first. */
  processes(): Promise<readonly ProcessStanding[]> {
    return this.dataSource.query<ProcessStanding[]>(PROCESSES);
  }

  /** For how many milliseconds one of these has had no owner, by now: 0 where all have one, Infinity where one never had. */
  async unownedMs(names: readonly string[]): Promise<number> {
    const [row] = await this.dataSource.query<{ readonly owned: number; readonly ms: number | null }[]>(UNOWNED, [
      names,
    ]);
    return row?.owned === names.length ? (row.ms ?? Infinity) : Infinity;
  }

  /** What the owner of the work says of it, or the last one said. */
  async told(name: string): Promise<unknown> {
    const sql = 'select told from read_side.lease where name = $1';
    const [row] = await this.dataSource.query<{ readonly told: unknown }[]>(sql, [name]);
    return row?.told ?? null;
  }
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const PROCESSES = `select p.id, p.kind, p.host, p.pid, ${instant('p.began')} as began, ${instant('p.heard')} as heard,
    greatest(0, extract(epoch from clock_timestamp() - p.heard) * 1000)::int as "silentMs",
    coalesce((
      select json_agg(json_build_object('name', l.name, 'position', coalesce(c.position, m.position),
        'since', ${instant('l.since')}) order by l.name)
      from read_side.lease l left join read_side.checkpoint c using (name) left join read_side.manager_checkpoint m using (name)
      where l.owner = p.id and l.until > clock_timestamp()
    ), '[]') as owns
  from read_side.process p order by p.began, p.id`;

const UNOWNED = `select count(*) filter (where token > 0)::int as owned,
    ceil(greatest(0, extract(epoch from clock_timestamp() - min(until)) * 1000))::float8 as ms
  from read_side.lease where name = any($1)`;
