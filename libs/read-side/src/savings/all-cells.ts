import { CellSums } from './cell-sums.js';
import type { CountedLine } from './counted-lines.js';
import { GRAINS_IN, type CellTable } from './saving-cell.js';

/**
 * What lines add to the cells of all kinds. A line is added to the cells that distinguish everything; those of the other kinds
 * follow from these, of which there are fewer, and those of provinces from theirs.
 */
export class AllCells {
  private readonly every = new CellSums({ table: 'saving_cell', grain: 'every' });

  add(line: CountedLine): void {
    this.every.add(line);
  }

  /** By table, then by grain. */
  sums(): Readonly<Record<CellTable, readonly CellSums[]>> {
    const saving_cell = GRAINS_IN.saving_cell.map((grain) => {
      return grain === 'every' ? this.every : summed({ table: 'saving_cell', grain }, this.every);
    });
    const saving_province_cell = saving_cell.flatMap((cells) => {
      const { grain } = cells.kind;
      const isKept = GRAINS_IN.saving_province_cell.includes(grain);
      return isKept ? [summed({ table: 'saving_province_cell', grain }, cells)] : [];
    });
    return { saving_cell, saving_province_cell };
  }
}

function summed(kind: CellSums['kind'], others: CellSums): CellSums {
  const sums = new CellSums(kind);
  sums.addAll(others);
  return sums;
}
