import type { Position } from '@app/event-store';
import { splitStream, type Category } from '@app/facts';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '../projections.js';
import { compareRow, type Comparing, type RowProjected } from './compare-row.js';
import type { RowDifference } from './compare-tables.js';

/** By the name of the read model. */
export interface SampledDifference extends RowDifference {
  readonly readModel: string;
}

interface Sampled {
  readonly id: string;
  readonly projection: RowProjected;
}

/** A row that differs: of which read model and which stream. */
export interface DifferingRow {
  readonly readModel: string;
  readonly id: string;
}

/** Of each look: events of the log passed over, streams taken among them, known differences looked at again. */
const EVENTS = 200;
const STREAMS = 2;
const AGAIN = 3;
/** As many differences are remembered. */
const MOST = 1_000;
const SHORTEST_PAUSE = 5_000;
/** Times what a look took: at most a hundredth of a core. */
const PAUSES = 100;
/** Share of its time that the process is busy; above, it does not look. */
const BUSY = 0.5;

const rowProjections = projections.filter(
  (one): one is RowProjected & (typeof projections)[number] => one.row !== undefined,
);
const byCategory = new Map<string, RowProjected>(
  rowProjections.map((one) => [one.row.aggregate satisfies Category, one]),
);

interface Told {
  readonly onFound: (difference: SampledDifference) => void;
  readonly onFault: (error: unknown) => void;
}

/** Compares a few rows now and then with what the log makes of them, around and around through log and tables. */
export class RowSamples {
  private readonly known = new Map<string, Sampled>();
  private after: Position | null = null;
  private readonly lastIds = new Map<string, string>();
  private turn = 0;

  constructor(
    private readonly comparing: Comparing,
    private readonly told: Told,
  ) {}

  /** Rows that differ, as far as they were met and are not mended. */
  get differing(): readonly DifferingRow[] {
    return [...this.known.values()].map(({ id, projection }) => ({ readModel: projection.name, id }));
  }

  /** What another process found before. */
  remember(rows: readonly DifferingRow[]): void {
    for (const { readModel, id } of rows.slice(0, MOST)) {
      const projection = rowProjections.find(({ name }) => name === readModel);
      if (projection) this.known.set(`${readModel} ${id}`, { id, projection });
    }
  }

  /** Until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    let busy = performance.eventLoopUtilization();
    let pause = SHORTEST_PAUSE;
    for (;;) {
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const now = performance.eventLoopUtilization();
      const isBusy = performance.eventLoopUtilization(now, busy).utilization > BUSY;
      busy = now;
      const since = performance.now();
      if (!isBusy) await this.look().catch(this.told.onFault);
      pause = Math.max(SHORTEST_PAUSE, PAUSES * (performance.now() - since));
    }
  }

  /** Once. @throws StoreUnavailable and the database's errors */
  async look(): Promise<void> {
    const again = [...this.known.values()].slice(0, AGAIN);
    for (const sampled of again) await this.compare(sampled);
    for (const sampled of [...(await this.nextInLog()), ...(await this.nextInTable())]) await this.compare(sampled);
  }

  private async compare(sampled: Sampled): Promise<void> {
    const { id, projection } = sampled;
    const key = `${projection.name} ${id}`;
    const first = await compareRow(id, projection, this.comparing);
    // Twice, since tables may have been put in its place between the two questions of a comparison.
    const found = first && (await compareRow(id, projection, this.comparing));
    const before = this.known.delete(key);
    if (!found || this.known.size >= MOST) return;
    this.known.set(key, sampled);
    if (!before) this.told.onFound({ ...found, readModel: projection.name });
  }

  /** Streams of the next events, each once. */
  private async nextInLog(): Promise<readonly Sampled[]> {
    const { after } = this;
    const streams = new Set<string>();
    let read = 0;
    for await (const { stream, position } of this.comparing.store.readAll({ ...(after && { after }), limit: EVENTS })) {
      streams.add(stream);
      this.after = position;
      read += 1;
    }
    if (read < EVENTS) this.after = null;
    const sampled = [...streams].flatMap((stream): readonly Sampled[] => {
      const { category, id } = splitStream(stream);
      const projection = byCategory.get(category);
      return projection ? [{ id, projection }] : [];
    });
    const from = Math.floor(Math.random() * Math.max(1, sampled.length - STREAMS + 1));
    return sampled.slice(from, from + STREAMS);
  }

  /** The next row of the next table; its stream may be none. */
  private async nextInTable(): Promise<readonly Sampled[]> {
    const projection = rowProjections[this.turn++ % rowProjections.length];
    if (!projection) return [];
    const { table } = projection.row;
    const [next] = await this.comparing.dataSource.query<{ readonly id: string }[]>(
      `select id from read_side.${table} where id > $1 order by id limit 1`,
      [this.lastIds.get(table) ?? ''],
    );
    this.lastIds.set(table, next?.id ?? '');
    return next ? [{ id: next.id, projection }] : [];
  }
}
