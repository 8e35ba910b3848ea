import { projections } from '@app/read-side';
import { ProcessManager } from '@app/write-side';

/** What one process does for all: retries of parked streams, samples of rows, rows of an earlier release built anew. */
export const UPKEEP = 'upkeep';

/** Done by one process as a whole, since some read models read the rows of others. */
export const READ_MODEL_WORK: readonly string[] = [...projections.map(({ name }) => name), UPKEEP];

export const MANAGER_WORK: readonly string[] = [ProcessManager.checkpoint];

export const ALL_WORK: readonly string[] = [...READ_MODEL_WORK, ...MANAGER_WORK];
