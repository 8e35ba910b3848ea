import { READ_MODEL_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';
import { withReadModels } from './with-read-models.js';

/** Which process does what. @throws CliError */
export async function listOwners(args: readonly string[]): Promise<string> {
  if (args.length > 0) throw new CliError(READ_MODEL_WORDS.noOptions);
  return withReadModels(async ({ processes, work, upgraded }) =>
    READ_MODEL_WORDS.owners(await processes(), work, await upgraded()),
  );
}
