import { READ_MODEL_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { withReadModels } from './with-read-models.js';

/** Which process does what. @throws CliError */
export async function listOwners(args: readonly string[]): Promise<string> {
  if (args.length > 0) throw new CliError(READ_MODEL_WORDS.noOptions);
  const [processes, rebuild] = await withReadModels((readModels) =>
    Promise.all([readModels.processes(), readModels.upgraded()]),
  );
  return READ_MODEL_WORDS.owners(processes, rebuild);
}
