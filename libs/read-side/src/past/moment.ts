import { AsyncLocalStorage } from 'node:async_hooks';
import type { CivilDate } from '@app/domain';
import type { EventStore, Position } from '@app/event-store';
import type { QueryRunner } from 'typeorm';

/** By the date recorded: what the service knew. By the date on the paper: what had happened. */
export const MOMENT_SENSES = ['recorded', 'paper'] as const;
export type MomentSense = (typeof MOMENT_SENSES)[number];

/**
 * A moment that is asked about. `known`: the last position that counts. `day`: the day on which it lies; by paper, the last day
 * whose papers count. `recorded`: the last position that was recorded by the end of that day.
 */
export interface Moment {
  readonly by: MomentSense;
  readonly known: Position;
  readonly day: CivilDate;
  readonly recorded: Position;
}

/** A question about the past that is being answered: its moment, and the one connection that answers it. */
export interface PastReading {
  readonly moment: Moment;
  readonly runner: QueryRunner;
  readonly store: EventStore;
  /** Rows of tables that follow from several streams, by table: whoever asks works them out for the moment. */
  readonly put: (rows: Readonly<Record<string, readonly object[]>>) => Promise<void>;
}

export const readings = new AsyncLocalStorage<PastReading>();

/** Whether a fact that counts by its paper was recorded only after the day that is asked about. */
export function isKnownLater(position: Position): boolean {
  const moment = momentAsked();
  return moment !== null && position > moment.recorded;
}

/** The moment that the question asks about; null for now. */
export function momentAsked(): Moment | null {
  return readings.getStore()?.moment ?? null;
}
