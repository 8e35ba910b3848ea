import { dossierFolds } from '../dossiers/project-dossier.js';
import { factsOfStream } from '../engine/facts-of-stream.js';
import { rowAt } from '../engine/row-at.js';
import { proposalFolds } from '../proposals/project-proposal.js';
import { readings, type PastReading } from './moment.js';

/** What versions of rows leave out. JSON text. */
interface Told {
  readonly state: string;
  readonly record: string;
}

interface Placed {
  readonly id: string;
  readonly revision: number;
}

/** A row with one of them, or with both. */
export type Found<Column extends keyof Told = keyof Told> = Placed & Pick<Told, Column>;

/** The row with what it has of them as of the moment that is asked about, from its stream. @throws StoreUnavailable */
export async function restored<Row extends Placed & Partial<Told>>(kind: keyof typeof TOLD, row: Row): Promise<Row> {
  const reading = readings.getStore();
  if (!reading) return row;
  const told = await TOLD[kind](reading, row);
  if (!told) throw new RangeError(`The log holds no ${kind} ${row.id}.`);
  const { state, record } = told;
  return { ...row, state, record };
}

const TOLD = {
  proposal: async ({ store, moment }: PastReading, { id, revision }: Placed): Promise<Told | null> =>
    rowAt(await factsOfStream(store, 'proposal', id, moment), revision, proposalFolds.corrections),
  dossier: async ({ store, moment }: PastReading, { id, revision }: Placed): Promise<Told | null> =>
    rowAt(await factsOfStream(store, 'dossier', id, moment), revision, dossierFolds.corrections),
} as const;
