import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { compareRows, type Comparing } from './compare-row.js';
import type { RowDifference } from './compare-tables.js';
import { LogWalk } from './log-walk.js';
import { RowWalk } from './row-walk.js';
import { rowProjections, type SampledRow, type WalkedTo } from './sampled-row.js';

/** By the name of the read model. */
export interface SampledDifference extends RowDifference {
  readonly readModel: string;
}

/** A row that differs: of which read model and which stream. */
export interface DifferingRow {
  readonly readModel: string;
  readonly id: string;
}

/** Of each look: rows in the order of their keys, and events among which streams without a row are found. */
export const ROWS_A_LOOK = 50;
export const EVENTS_A_LOOK = 500;
/** Besides, of each look: rows that changed since the last one, and known differences looked at again. */
const CHANGED = 20;
const AGAIN = 3;
/** Of what is due in a look, while the process is busy. */
const BUSY_SHARE = 0.1;
/** Share of its time. */
const BUSY = 0.5;
/** As many differences are remembered. */
const MOST = 1_000;
const PAUSE_MS = 5_000;

interface Told {
  readonly onFound: (difference: SampledDifference) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * Compares rows with what the log makes of them, a few in each look: each row once in as many looks as there are
 * `ROWS_A_LOOK` rows, each stream without a row once in as many as there are `EVENTS_A_LOOK` events.
 */
export class RowSamples {
  private readonly known = new Map<string, SampledRow>();
  private readonly rows: RowWalk;
  private readonly log: LogWalk;

  constructor(
    private readonly comparing: Comparing,
    private readonly told: Told,
  ) {
    this.rows = new RowWalk(comparing.dataSource);
    this.log = new LogWalk(comparing);
  }

  /** Rows that differ, as far as they were met and are not mended. */
  get differing(): readonly DifferingRow[] {
    return [...this.known.values()].map(({ id, projection }) => ({ readModel: projection.name, id }));
  }

  get walkedTo(): WalkedTo {
    return { ...this.rows.walkedTo, position: this.log.walkedTo };
  }

  /** From where another process was, with what it found. */
  goOn(rows: readonly DifferingRow[], walkedTo: WalkedTo): void {
    this.rows.goOn(walkedTo);
    this.log.goOn(walkedTo.position);
    for (const { readModel, id } of rows.slice(0, MOST)) {
      const projection = rowProjections.find(({ name }) => name === readModel);
      if (projection) this.known.set(keyOf({ id, projection }), { id, projection });
    }
  }

  /** Until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    let busy = performance.eventLoopUtilization();
    for (;;) {
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, busy);
      busy = now;
      await this.look(utilization > BUSY ? BUSY_SHARE : 1).catch(this.told.onFault);
    }
  }

  /** Once. `share`: of the rows and events that are due. @throws StoreUnavailable and the database's errors */
  async look(share = 1): Promise<void> {
    const [rows, events] = [Math.ceil(share * ROWS_A_LOOK), Math.ceil(share * EVENTS_A_LOOK)];
    const sampled = [
      ...[...this.known.values()].slice(0, AGAIN),
      ...(await this.log.changed(events, Math.ceil(share * CHANGED))),
      ...(await this.log.absent(events)),
      ...(await this.rows.next(rows)),
    ];
    const once = new Map(sampled.map((one) => [keyOf(one), one]));
    for (const projection of rowProjections) {
      await this.compare(
        projection,
        [...once.values()].flatMap((one) => (one.projection === projection ? one.id : [])),
      );
    }
  }

  private async compare(projection: SampledRow['projection'], ids: readonly string[]): Promise<void> {
    const first = ids.length === 0 ? [] : await compareRows(ids, projection, this.comparing);
    const doubtful = first.map(({ key }) => key);
    // Twice, since tables may have been put in its place between the two questions of a comparison.
    const found = doubtful.length === 0 ? [] : await compareRows(doubtful, projection, this.comparing);
    const known = new Set(ids.filter((id) => this.known.delete(keyOf({ id, projection }))));
    for (const difference of found) {
      if (this.known.size >= MOST) return;
      const sampled = { id: difference.key, projection };
      this.known.set(keyOf(sampled), sampled);
      if (!known.has(difference.key)) this.told.onFound({ ...difference, readModel: projection.name });
    }
  }
}

function keyOf({ id, projection }: SampledRow): string {
  return `${projection.name} ${id}`;
}
