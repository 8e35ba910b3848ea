import { readConfig } from '@app/runtime';
import { LOG_WORDS } from '@app/wording';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import { logFault } from './log-fault.js';
import { logAt, type LogAt } from './log-at.js';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  'from-prefix': { type: 'string' },
  'to-prefix': { type: 'string' },
} as const;

/** Closes both logs; `make` creates the second one. @throws CliError */
export async function withLogPair<Result>(
  args: readonly string[],
  { make }: { readonly make: boolean },
  work: (from: LogAt, to: LogAt) => Promise<Result>,
): Promise<Result> {
  const { from, to, fromPrefix, toPrefix } = asked(args);
  const source = await logAt(from, { prefix: fromPrefix, make: false });
  try {
    const target = await logAt(to, { prefix: toPrefix, make });
    try {
      return await work(source, target);
    } finally {
      await target.close();
    }
  } catch (error) {
    throw logFault(error, [from, to]);
  } finally {
    await source.close();
  }
}

function asked(args: readonly string[]) {
  const { values } = parsed(args);
  const usual = readConfig(process.env).eventStoreDbPrefix;
  const { from, to, 'from-prefix': fromPrefix = usual, 'to-prefix': toPrefix = usual } = values;
  if (from === undefined || to === undefined) throw new CliError(LOG_WORDS.twoMissing);
  if (from === to && fromPrefix === toPrefix) throw new CliError(LOG_WORDS.sameAddress);
  return { from, to, fromPrefix, toPrefix };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true });
  } catch {
    throw new CliError(LOG_WORDS.optionsOfTwo);
  }
}
