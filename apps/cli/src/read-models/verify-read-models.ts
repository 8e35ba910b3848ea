import { READ_MODEL_WORDS } from '@app/wording';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { withReadModels } from './with-read-models.js';

/** Against the log, all rows or one of so many. @throws CliError naming the differences */
export async function verifyReadModels(args: readonly string[]): Promise<string> {
  const oneOf = asked(args);
  const [verified, left] = await withReadModels(async ({ verify, parked }, onProgress) => {
    const compared = await verify({ oneOf, onProgress });
    return [compared, (await parked()).length] as const;
  });
  if (verified.differences.length > 0) throw new CliError(READ_MODEL_WORDS.differ(verified, left));
  return READ_MODEL_WORDS.same(verified, left);
}

/** `--one-of 100`: one row of a hundred. */
function asked(args: readonly string[]): number {
  const text = read(args);
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new CliError(READ_MODEL_WORDS.options);
  return Number(text);
}

function read(args: readonly string[]): string {
  try {
    return parseArgs({ args: [...args], options: { 'one-of': { type: 'string' } } }).values['one-of'] ?? '1';
  } catch {
    throw new CliError(READ_MODEL_WORDS.options);
  }
}
