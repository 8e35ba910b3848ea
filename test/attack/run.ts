import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProgram, type Program } from '../support/program.js';
import { problemCodes, readApiDocument } from './api-document.js';
import { Assault } from './assault.js';
import { FileAssault } from './file-assault.js';
import { Findings } from './findings.js';
import { Watch, type Footprints } from './process-watch.js';
import { sendAll, type Field, type Tally } from './requests.js';
import { openRunningLog, settledEnd, writtenByRefused, type RunningLog } from './running-log.js';
import { setStage } from './stage.js';
import { Wire } from './wire.js';

/** What an attack is to be; `minutes` bounds it whatever the counts say. */
export interface Options {
  readonly seed: number;
  readonly requests: number;
  readonly files: number;
  readonly minutes: number;
  readonly clients: number;
  /** Instead of all: the number of one request, or of one file. */
  readonly only?: number | undefined;
  readonly file?: number | undefined;
}

export interface Result extends Footprints {
  readonly seed: number;
  readonly requests: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, number>>;
  readonly findings: readonly string[];
}

/** What goes on beside the attack, and is ended with it. */
export type Beside = (url: string) => { end(): Promise<void> };

const TIMEOUT_MS = 30_000;
/** Which part of the time is for requests; the rest is for files. */
const FOR_REQUESTS = 0.7;
const ATTACKER = '127.0.0.1';

/** Starts the built program, plays it into every phase, attacks it, and looks at what it answered, holds and wrote. */
export async function runAttack(
  options: Options,
  say: (text: string) => void = () => undefined,
  beside?: Beside,
): Promise<Result> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-attack-'));
  const program = await startProgram(dataDir);
  const log = openRunningLog(dataDir);
  try {
    return await attack({ program, log, say, beside }, options);
  } catch (error) {
    throw new Error(`the service wrote:\n${program.output()}`, { cause: error });
  } finally {
    await log.close();
    await program.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

interface Ground {
  readonly program: Program;
  readonly log: RunningLog;
  readonly say: (text: string) => void;
  readonly beside: Beside | undefined;
}

async function attack({ program, log, say, beside }: Ground, options: Options): Promise<Result> {
  const { seed, minutes, clients } = options;
  const stage = await setStage(program.url);
  const document = await readApiDocument(program.url);
  const [findings, watch] = [new Findings(), new Watch(program.pid)];
  const wire = new Wire(Number(new URL(program.url).port), ATTACKER, TIMEOUT_MS);
  const promised = { codes: problemCodes(document) };
  const keeper = stage.senders.find(({ name }) => name.endsWith('thai-nguyen.ubnd.quan-tri'));
  if (!keeper) throw new Error('nobody may send files');
  const kinds = {
    requests: { shots: new Assault(document, stage, seed), ...bounded(options.requests, options.only, options.file) },
    files: { shots: new FileAssault(document, keeper, seed), ...bounded(options.files, options.file, options.only) },
  };
  const start = await settledEnd(log);
  const [companion, began] = [beside?.(program.url), performance.now()];
  const tallies = { requests: newTally(), files: newTally() };
  try {
    for (const name of ['requests', 'files'] as const) {
      const { shots, from, to } = kinds[name];
      const tally = tallies[name];
      const field: Field = {
        shots,
        wire,
        known: stage.known,
        promised,
        findings,
        tally,
        seed,
        patient: name === 'files',
      };
      const report = () => say(`${name}: ${JSON.stringify(countsOf(tally))}`);
      const end = began + minutes * 60_000 * (name === 'requests' ? FOR_REQUESTS : 1);
      await sendAll(field, counted(from, to, report), clients, () => performance.now() > end);
    }
  } finally {
    await companion?.end();
    wire.close();
    watch.stop();
  }
  await settledEnd(log);
  for (const written of await writtenByRefused(log, start, Object.values(tallies))) {
    await findings.add(`written ${written.split(' ')[1] ?? ''}`, () => ({
      what: 'written by what was refused',
      reproduction: written,
    }));
  }
  const [requests, files] = [countsOf(tallies.requests), countsOf(tallies.files)];
  return { seed, requests, files, findings: findings.all, ...watch.seen() };
}

const newTally = (): Tally => ({ statuses: new Map(), accepted: new Set(), unanswered: new Set() });
const countsOf = ({ statuses }: Tally) => Object.fromEntries([...statuses].sort());

/** All of them, only one, or none where one of the other sort was asked for. */
function bounded(count: number, only: number | undefined, other: number | undefined) {
  if (only !== undefined) return { from: only, to: only + 1 };
  return { from: 0, to: other === undefined ? count : 0 };
}

const REPORT_EVERY = 5_000;

function* counted(from: number, to: number, report: () => void): Iterable<number> {
  for (let number = from; number < to; number++) {
    if (number > from && number % REPORT_EVERY === 0) report();
    yield number;
  }
}
