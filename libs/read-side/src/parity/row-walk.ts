import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { rowProjections, type SampledRow, type WalkedTo } from './sampled-row.js';

/** Around and around through the rows of all tables, in the order of their keys. */
export class RowWalk {
  private nth = 0;
  private after = '';

  constructor(private readonly dataSource: ReadSideDataSource) {}

  get walkedTo(): Pick<WalkedTo, 'table' | 'id'> {
    return { table: rowProjections[this.nth]?.row.table ?? '', id: this.after };
  }

  goOn({ table, id }: WalkedTo): void {
    const nth = rowProjections.findIndex(({ row }) => row.table === table);
    if (nth >= 0) [this.nth, this.after] = [nth, id];
  }

  /** The next ones, none twice. */
  async next(most: number): Promise<readonly SampledRow[]> {
    const rows: SampledRow[] = [];
    for (let tables = 0; rows.length < most && tables < rowProjections.length;) {
      const projection = rowProjections[this.nth];
      if (!projection) break;
      const left = most - rows.length;
      const found = await this.dataSource.query<{ readonly id: string }[]>(
        `select id from read_side.${projection.row.table} where id > $1 order by id limit $2`,
        [this.after, left],
      );
      rows.push(...found.map(({ id }) => ({ id, projection })));
      if (found.length === left) this.after = found.at(-1)?.id ?? '';
      else {
        [this.nth, this.after] = [(this.nth + 1) % rowProjections.length, ''];
        tables += 1;
      }
    }
    return rows;
  }
}
