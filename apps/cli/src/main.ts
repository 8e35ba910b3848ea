import { noSuchCommand, USAGE } from '@app/wording';
import { createAdministrator } from './create-administrator.js';
import { listDemonstrationAccounts } from './list-accounts.js';
import { extendCalendar } from './calendar/extend-calendar.js';
import { CliError } from './cli-error.js';
import { errorWords } from './error-words.js';
import { computeCostSheet } from './cost/compute-cost-sheet.js';
import { adoptLog } from './log/adopt-log.js';
import { copyLog } from './log/copy-log.js';
import { verifyLogs } from './log/verify-logs.js';
import { confirmPost } from './posts/confirm-post.js';
import { importProcedures } from './procedures/import-procedures.js';
import { listOwners } from './read-models/list-owners.js';
import { listParked } from './read-models/list-parked.js';
import { rebuildReadModels } from './read-models/rebuild-read-models.js';
import { retryStreams } from './read-models/retry-streams.js';
import { verifyReadModels } from './read-models/verify-read-models.js';

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  'admin create': createAdministrator,
  accounts: listDemonstrationAccounts,
  'posts confirm': confirmPost,
  'procedures import': importProcedures,
  'calendar extend': extendCalendar,
  cost: computeCostSheet,
  'log copy': copyLog,
  'log verify': verifyLogs,
  'log adopt': adoptLog,
  'read-models rebuild': rebuildReadModels,
  'read-models verify': verifyReadModels,
  'read-models owners': listOwners,
  'read-models parked': listParked,
  'read-models retry': retryStreams,
};

async function run(args: readonly string[]): Promise<string> {
  const wantsHelp = args.length === 0 || args.includes('--help') || args[0] === 'help';
  if (wantsHelp) return USAGE;
  const name = Object.keys(COMMANDS).find((command) => args.join(' ').startsWith(command));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || !command) throw new CliError(noSuchCommand(args.join(' ')));
  return command(args.slice(name.split(' ').length));
}

// As other programs end whose output nobody reads any more; what is half done is rolled back, or goes on later.
for (const output of [process.stdout, process.stderr]) output.on('error', () => process.kill(process.pid, 'SIGTERM'));
try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${errorWords(error, process.env)}\n`);
  process.exitCode = 1;
}
