import type { DataSource } from 'typeorm';
import { applyBatch, type LogBatch } from '../engine/apply-batch.js';
import type { Checkpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { CannotFold } from './cannot-fold.js';
import { park } from './park.js';

/** A stream that was parked just now. */
export interface JustParked {
  readonly fault: CannotFold;
  readonly stream: string;
  readonly position: string;
}

export interface Taking {
  readonly dataSource: DataSource;
  readonly projections: readonly Projection[];
  readonly onParked?: ((parked: JustParked) => void) | undefined;
}

/**
 * Gives the projections the events that they lack. Where one cannot fold something, the events are taken in ever smaller
 * parts until the fact is alone, and its stream is parked. Returns the new checkpoints, or null if another process has
 * moved one; parts before may be written.
 */
export async function takeBatch(
  taking: Taking,
  checkpoints: Checkpoints,
  batch: LogBatch,
): Promise<Checkpoints | null> {
  try {
    return await applyBatch(taking.dataSource, taking.projections, checkpoints, batch);
  } catch (error) {
    await batch.bulk?.forget();
    if (!(error instanceof CannotFold)) throw error;
    if (batch.bulk) return takeParts(taking, checkpoints, batch);
    if (batch.events.length > 1) return takeHalves(taking, checkpoints, batch);
    return (await isParked(error, { ...taking, checkpoints, batch })) ? takeBatch(taking, checkpoints, batch) : null;
  }
}

/** Fewer are taken one projection after the other, so that a fault tells of which it is. */
const LEAST_IN_BULK = 1_000;

function takeParts(taking: Taking, checkpoints: Checkpoints, batch: LogBatch): Promise<Checkpoints | null> {
  if (batch.events.length > LEAST_IN_BULK) return takeHalves(taking, checkpoints, batch);
  const { bulk: _, ...alone } = batch;
  return takeBatch(taking, checkpoints, alone);
}

async function takeHalves(taking: Taking, checkpoints: Checkpoints, batch: LogBatch): Promise<Checkpoints | null> {
  const middle = Math.ceil(batch.events.length / 2);
  const first = batch.events.slice(0, middle);
  const position = first.at(-1)?.position ?? batch.position;
  const moved = await takeBatch(taking, checkpoints, { ...batch, events: first, position });
  return moved && takeBatch(taking, moved, { ...batch, events: batch.events.slice(middle) });
}

interface Alone extends Taking {
  readonly checkpoints: Checkpoints;
  readonly batch: LogBatch;
}

async function isParked(fault: CannotFold, alone: Alone): Promise<boolean> {
  const { dataSource, projections, checkpoints, batch, onParked } = alone;
  const [event] = batch.events;
  if (!event) throw fault;
  const { stream, position } = event;
  const reached = checkpoints.get(fault.projection.name) ?? null;
  const done = await park(dataSource, projections, { fault, stream, position, reached, tokens: batch.tokens });
  if (done) onParked?.({ fault, stream, position });
  return done;
}
