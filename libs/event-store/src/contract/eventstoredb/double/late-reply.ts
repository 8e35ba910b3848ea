// Runs as its own process: ends with 0 unless a reply after its time limit kills it.
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../../../errors.js';
import { EventStoreDbEventStore } from '../../../eventstoredb/eventstoredb-event-store.js';
import { insist, sample } from '../../samples.js';
import { Double } from './server.js';

const first = sample();
const double = new Double();
await double.start();
const store = new EventStoreDbEventStore({ url: double.url, timeoutMs: 2_000 });
// Connected already, every append below reaches the server long before its time is out.
await insist(() => store.append('proposal-first', 'no_stream', [first]));
const answers = double.holdAnswers();
const appends = Array.from({ length: 20 }, (_, index) => store.append(`proposal-${index}`, 'no_stream', [sample()]));
const outcomes = await Promise.allSettled(appends);
for (const answer of answers) answer();
await sleep(300);
double.stop();
await sleep(300);
await store.close();
const isLate = (outcome: PromiseSettledResult<unknown>): boolean =>
  outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailable;
process.exit(outcomes.every(isLate) && answers.length === appends.length ? 0 : 1);
