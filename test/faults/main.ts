import { runFaults } from './run.js';

const rounds = Number(process.argv[2] ?? '50');
const result = await runFaults(rounds, (text) => process.stdout.write(`${text}\n`));
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
const sound = result.lost.length + result.doubled.length + result.differing.length === 0;
process.stdout.write(sound ? 'nothing lost, nothing doubled, read models equal the log\n' : 'FAULTS FOUND\n');
process.exitCode = sound ? 0 : 1;
