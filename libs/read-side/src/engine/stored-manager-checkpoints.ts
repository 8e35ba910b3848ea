import type { Position } from '@app/event-store';
import type { DataSource } from 'typeorm';

/** What a process manager has handled, and the highest position of its commands. */
export interface StoredManagerProgress {
  readonly position: Position | null;
  readonly reached: Position | null;
}

export class StoredManagerCheckpoints {
  constructor(private readonly dataSource: DataSource) {}

  /** Nulls if the manager has never saved. */
  async load(name: string): Promise<StoredManagerProgress> {
    const rows = await this.dataSource.query<StoredManagerProgress[]>(
      'select position, reached from read_side.manager_checkpoint where name = $1',
      [name],
    );
    return rows[0] ?? { position: null, reached: null };
  }

  /** False, with nothing changed, if another process has moved on from `expected` first. */
  async save(name: string, expected: Position | null, next: StoredManagerProgress): Promise<boolean> {
    const saved = await this.dataSource.query<unknown[]>(expected === null ? FIRST : NEXT, [
      name,
      next.position,
      next.reached,
      ...(expected === null ? [] : [expected]),
    ]);
    return saved.length === 1;
  }
}

const FIRST = `
  insert into read_side.manager_checkpoint as held (name, position, reached) values ($1, $2, $3)
  on conflict (name) do update set position = excluded.position, reached = excluded.reached
  where held.position is null
  returning name`;

const NEXT = `
  with moved as (
    update read_side.manager_checkpoint set position = $2, reached = $3
    where name = $1 and position = $4
    returning name
  )
  select name from moved`;
