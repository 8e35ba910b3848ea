import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProgram, type Program } from '../support/program.js';
import { killNow, VICTIMS, type Victim } from './kill.js';
import { Ledger } from './ledger.js';
import { client, openDossier, signIn, type Company } from './load.js';
import { verify, type Findings } from './verify.js';

const CLIENTS = 8;
const SHORTEST_MS = 100;
const LONGEST_MS = 1_500;
/** Commands that are answered in a round before it kills, however slow the machine is. */
const ANSWERED_AT_LEAST = 16;

export interface Result extends Findings {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly repeated: number;
  readonly killed: Readonly<Record<Victim, number>>;
}

/**
 * Loads a real service with eight clients and kills it, its database, both, or the EventStoreDB of its log at random moments,
 * as often as told; after each time what had no answer is repeated with its key. At the end the log and the read models are looked through.
 */
export async function runFaults(rounds: number, say: (text: string) => void = () => undefined): Promise<Result> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-faults-'));
  const ledger = new Ledger();
  const killed = { server: 0, database: 0, both: 0, log: 0 };
  const first = Math.floor(Math.random() * VICTIMS.length);
  let program = await startProgram(dataDir);
  let repeated = 0;
  try {
    ledger.url = program.url;
    const company = await signIn(program.url);
    for (let round = 0; round < rounds; round++) {
      const victim = VICTIMS[(first + round) % VICTIMS.length] ?? 'server';
      const before = ledger.commands.length;
      await underLoad(ledger, company, () => killNow(victim, program, dataDir));
      killed[victim] += 1;
      if (victim === 'server' || victim === 'both') program = await again(dataDir);
      ledger.url = program.url;
      const since = performance.now();
      const count = await ledger.repeatUnanswered();
      repeated += count;
      const asked = String(ledger.commands.length - before);
      const took = `${String(Math.round(performance.now() - since))} ms`;
      say(`${String(round + 1)}/${String(rounds)} ${victim}: ${asked} commands, ${String(count)} repeated in ${took}`);
    }
    await program.stop();
    return { rounds, acknowledged: answeredIn(ledger), repeated, killed, ...(await verify(dataDir, ledger.commands)) };
  } catch (error) {
    throw new Error(`the service wrote:\n${program.output()}`, { cause: error });
  } finally {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  }
}

function again(dataDir: string): Promise<Program> {
  return startProgram(dataDir);
}

const answeredIn = ({ commands }: Ledger) => commands.filter(({ firstTime }) => firstTime).length;

async function underLoad(ledger: Ledger, company: Company, kill: () => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const dossier = await openDossier(ledger, company);
  const before = answeredIn(ledger);
  const clients = Array.from({ length: CLIENTS }, () => client(ledger, company, { dossier, stop: stop.signal }));
  await new Promise((resolve) => setTimeout(resolve, SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS)));
  while (answeredIn(ledger) < before + ANSWERED_AT_LEAST) await new Promise((resolve) => setTimeout(resolve, 20));
  await kill();
  stop.abort();
  await Promise.all(clients);
}
