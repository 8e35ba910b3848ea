import type { Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { projections } from '../projections.js';
import { resetCheckpoint } from './checkpoints.js';

/** Checkpoints from before logs had names. */
const NAMELESS = 'postgresql';

interface Row {
  readonly name: string;
}

/** The log whose positions the checkpoints are; positions mean nothing in another log. */
export class FollowedLog {
  constructor(private readonly dataSource: DataSource) {}

  /** Names the log first if it has no name; existing checkpoints without a name belong to PostgreSQL. */
  async begin(name: string): Promise<string> {
    await this.dataSource.query(
      `insert into read_side.followed_log (name)
       select case when exists (select from read_side.manager_checkpoint) then $2 else $1 end
       on conflict do nothing`,
      [name, NAMELESS],
    );
    const [row] = await this.dataSource.query<Row[]>('select name from read_side.followed_log');
    return row?.name ?? name;
  }

  /**
   * Follows a copy of the log from now on. `translate`: the position in the copy of the last event up to a position
   * (null: before the first). Read models start again. One transaction; no server may run meanwhile.
   */
  async change(name: string, translate: (position: Position) => Promise<Position | null>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const rows = await manager.query<{ name: string; position: Position | null; reached: Position | null }[]>(
        'select name, position, reached from read_side.manager_checkpoint for update',
      );
      for (const one of rows) {
        const [position, reached] = [await moved(one.position, translate), await moved(one.reached, translate)];
        await manager.query('update read_side.manager_checkpoint set position = $2, reached = $3 where name = $1', [
          one.name,
          position,
          reached,
        ]);
      }
      for (const { name: model, tables } of projections) await resetCheckpoint(manager, model, tables);
      // The next owner of some work goes on from positions in it.
      await manager.query('update read_side.lease set told = null');
      await manager.query(
        'insert into read_side.followed_log (name) values ($1) on conflict (only_one) do update set name = excluded.name',
        [name],
      );
    });
  }
}

function moved(position: Position | null, translate: (position: Position) => Promise<Position | null>) {
  return position === null ? null : translate(position);
}
