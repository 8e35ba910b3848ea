import type { Position } from '@app/event-store';
import type { BulkWrite } from './written.js';

/** A piece of the log, of which a helper folds some of the streams. */
export interface HelpedPiece {
  /** Of each projection that takes part, by name, what it has folded before. */
  readonly reached: readonly (readonly [name: string, position: Position | null])[];
  /** The last event of the piece. */
  readonly to: Position;
}

/** What a helper could not do: a projection, by name, cannot fold what it was given, or the log or the database is away, in words. */
export interface PartFolded {
  readonly cannotFold: string | null;
  readonly outage: string | null;
}

/** Folds its part with a processor of its own, and gives what is to be written to whom asked. */
export interface StreamHelper {
  /** Events: for fewer it is not worth its beginning. */
  readonly least: number;
  /** By `foldPart`. @throws what that does, and the signal's reason */
  readonly fold: (
    piece: HelpedPiece,
    write: (written: BulkWrite) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<PartFolded>;
}

/** Of so many parts one stays: who is helped reads the log, folds in its order, and writes what both make. */
const PARTS = 4;

/** Whether a helper folds the stream: ids end in a random digit. */
export function isHelped(stream: string): boolean {
  return stream.charCodeAt(stream.length - 1) % PARTS !== 0;
}
