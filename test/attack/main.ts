import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { runAttack, type Beside } from './run.js';
import { Siege, type SiegeSeen } from './siege.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    requests: { type: 'string', default: '100000' },
    files: { type: 'string', default: '5000' },
    minutes: { type: 'string', default: '60' },
    clients: { type: 'string', default: '8' },
    only: { type: 'string' },
    file: { type: 'string' },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** A person whom no attacker plays. */
const BYSTANDER = 'hong-an.phong-vhxh.chuyen-vien';
let waits: unknown = null;
let siege: SiegeSeen | null = null;
const SLOW_CONNECTIONS = 100;
/** Longer than any slow request may last. */
const LONGEST_SLOW_MS = 120_000;

const bystander: Beside = (url) => {
  const worker = new Worker(new URL('./prober.ts', import.meta.url), { workerData: { url, username: BYSTANDER } });
  const slow = new Siege(Number(new URL(url).port), '127.0.0.3', SLOW_CONNECTIONS);
  return {
    end: () =>
      new Promise((resolve, reject) => {
        worker.once('message', (told) => {
          waits = told;
          resolve();
        });
        worker.once('error', reject);
        siege = slow.end();
        worker.postMessage('end');
      }),
  };
};

say(`seed ${values.seed}`);
const result = await runAttack(
  {
    seed: Number(values.seed),
    requests: Number(values.requests),
    files: Number(values.files),
    minutes: Number(values.minutes),
    clients: Number(values.clients),
    only: number(values.only),
    file: number(values.file),
  },
  say,
  bystander,
);
const { findings: found, ...figures } = result;
const held = (siege as SiegeSeen | null)?.longestMs ?? 0;
const findings = held > LONGEST_SLOW_MS ? [...found, `a slow connection stayed ${held} ms`] : found;
say(JSON.stringify({ ...figures, waits, siege }, null, 2));
for (const finding of findings) say(`FOUND: ${finding}`);
say(findings.length === 0 ? 'nothing found' : `${findings.length} sorts of findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
