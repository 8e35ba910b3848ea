import { runApart } from './apart/run-apart.js';
import { runFaults } from './run.js';

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * `npm run faults -- 50`: one service with its own database; `npm run faults -- apart 1000`: servers and projectors apart, until
 * SIGUSR2 says that it is enough.
 */
async function run([first = '50', count = '1000']: readonly string[]): Promise<boolean> {
  const isApart = first === 'apart';
  let isEnough = false;
  process.on('SIGUSR2', () => (isEnough = true));
  const result = isApart ? await runApart(Number(count), say, () => isEnough) : await runFaults(Number(first), say);
  say(JSON.stringify(result, null, 2));
  const disordered = 'disordered' in result ? result.disordered : [];
  return [result.lost, result.doubled, result.differing, disordered].every((found) => found.length === 0);
}

const isSound = await run(process.argv.slice(2));
say(isSound ? 'nothing lost, nothing doubled, read models equal the log' : 'FAULTS FOUND');
process.exitCode = isSound ? 0 : 1;
