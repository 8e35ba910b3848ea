import type { Installation } from '@app/installation';
import { DataDirectoryInUse } from '@app/runtime';
import { FoldGoingOn, PaceMeasured, type FoldProgress } from '@app/read-side';
import { operatorWords, READ_MODEL_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { progressReport } from '../log/progress-report.js';
import { withInstallation } from '../with-installation.js';

/** `onProgress` tells how far it is. @throws CliError while a service has the database that comes with it, or another fold goes on */
export async function withReadModels<Result>(
  work: (readModels: Installation['readModels'], onProgress: (progress: FoldProgress) => void) => Promise<Result>,
): Promise<Result> {
  const pace = new PaceMeasured();
  const onProgress = progressReport((progress: FoldProgress) => READ_MODEL_WORDS.folded(pace.advance(progress)));
  try {
    return await withInstallation((_, { readModels }) => work(readModels, onProgress));
  } catch (error) {
    if (error instanceof FoldGoingOn) throw new CliError(READ_MODEL_WORDS.goingOn);
    if (!(error instanceof DataDirectoryInUse)) throw error;
    throw new CliError(READ_MODEL_WORDS.running(operatorWords(error.fault, error.details)));
  }
}
