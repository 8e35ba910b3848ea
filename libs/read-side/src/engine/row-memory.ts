import type { EntityManager } from 'typeorm';
import { loadKept, saveRowsOf, type KeptRow, type Versioned } from './kept-rows.js';
import type { FoldedRow } from './row-projection.js';

const MOST_ROWS = 20_000;

interface Remembered {
  readonly versioned: Versioned<FoldedRow>;
  readonly rows: Map<string, KeptRow<FoldedRow>>;
  /** Not yet in the table. */
  readonly changed: Set<string>;
}

/**
 * Rows that a fold goes on with, so that it reads few again and writes each once for many facts. Only where nobody else
 * writes the tables.
 */
export class RowMemory {
  private readonly known = new Map<string, Remembered>();
  private behind: Promise<unknown> = Promise.resolve();

  /** `most`: rows of each projection that outlast `trim`. */
  constructor(private readonly most = MOST_ROWS) {}

  /** Those of the rows that there are, from memory or the table. */
  async load<Row extends FoldedRow>(
    manager: EntityManager,
    versioned: Versioned<Row>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, KeptRow<Row>>> {
    const { rows } = this.of(versioned);
    const unknown = ids.filter((id) => !rows.has(id));
    const loaded = unknown.length === 0 ? [] : await loadKept(manager, versioned.schema, unknown);
    for (const [id, row] of loaded) rows.set(id, row);
    return rows as unknown as ReadonlyMap<string, KeptRow<Row>>;
  }

  keep<Row extends FoldedRow>(versioned: Versioned<Row>, kept: ReadonlyMap<string, KeptRow<Row>>): void {
    const { rows, changed } = this.of(versioned);
    for (const [id, row] of kept) {
      // The longest untouched come first.
      rows.delete(id);
      rows.set(id, row);
      changed.add(id);
    }
  }

  /** Goes on while the database works. One such work at a time, in order; its fault shows in the next or in `flush`. */
  async aside(work: () => Promise<unknown>): Promise<void> {
    await this.behind;
    this.behind = work();
    this.behind.catch(() => undefined);
  }

  /** Writes what changed, in the transaction of the manager. */
  async flush(manager: EntityManager): Promise<void> {
    await this.behind;
    for (const { versioned, rows, changed } of this.known.values()) {
      await saveRowsOf(
        manager,
        versioned,
        [...changed].flatMap((id) => rows.get(id) ?? []),
      );
      changed.clear();
    }
  }

  /** After what was flushed is committed. */
  trim(): void {
    for (const { rows } of this.known.values()) {
      for (const id of rows.keys()) {
        if (rows.size <= this.most) break;
        rows.delete(id);
      }
    }
  }

  /** After a fault: the tables hold less than is known here. */
  forget(): void {
    this.known.clear();
    this.behind = Promise.resolve();
  }

  private of<Row extends FoldedRow>(versioned: Versioned<Row>): Remembered {
    const name = versioned.schema.options.name;
    const known = this.known.get(name);
    if (known) return known;
    const made = {
      versioned: versioned as unknown as Versioned<FoldedRow>,
      rows: new Map(),
      changed: new Set<string>(),
    };
    this.known.set(name, made);
    return made;
  }
}
