import type { EventStore } from '@app/event-store';
import { readFact } from '@app/facts';
import { readParked, readSideDataSource, verifyReadModels } from '@app/read-side';
import type { Fleet } from '../../apart/fleet.js';
import { CommandsInLog, nameOf } from '../commands-in-log.js';
import { durable } from '../durable.js';
import type { Command } from '../ledger.js';

/** What was found in the log and the read models of processes that have stopped; nothing of the rest is sound but empty lists. */
export interface ApartFindings {
  readonly events: number;
  readonly commands: number;
  readonly rows: number;
  /** Commands without facts, claims without an answer or whose answer was not carried back. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Commands whose facts stand before those of one that was answered before they were asked. */
  readonly disordered: readonly string[];
  /** Rows that differ from a fold anew, and what is parked. */
  readonly differing: readonly string[];
}

/** Facts of the log by what concerns the checks. */
interface Seen {
  readonly log: CommandsInLog;
  /** By proposal and kind of fact. */
  readonly claims: Map<string, number>;
}

const CLAIM = ['InclusionRequested', 'ProposalIncluded', 'InclusionConfirmed'] as const;

export function checkApart(fleet: Fleet, commands: readonly Command[]): Promise<ApartFindings> {
  return fleet.withLog((store) => checkIn(store, fleet.urls, commands));
}

async function checkIn(
  store: EventStore,
  { serviceUrl, ownerUrl }: Fleet['urls'],
  commands: readonly Command[],
): Promise<ApartFindings> {
  await durable(serviceUrl);
  const source = await readSideDataSource(serviceUrl).initialize();
  try {
    const seen = await seenIn(store);
    const { rows, differences } = await verifyReadModels(ownerUrl, store);
    const parked = await readParked(source);
    return {
      events: seen.log.events,
      commands: commands.length,
      rows,
      lost: [...seen.log.lostOf(commands), ...unansweredIn(seen)],
      doubled: doubledIn(seen),
      disordered: disorderedIn(seen, commands),
      differing: [
        ...differences.map(({ table, key, kind }) => `${table} ${key} ${kind}`),
        ...parked.map(({ projection, stream }) => `${stream} parked in ${projection}`),
      ],
    };
  } finally {
    await source.destroy();
  }
}

async function seenIn(store: EventStore): Promise<Seen> {
  const seen: Seen = { log: new CommandsInLog(), claims: new Map() };
  for await (const event of store.readAll()) {
    if (!seen.log.take(event)) continue;
    const read = readFact(event);
    const kind = CLAIM.find((one) => one === read?.fact.type);
    if (!read || !kind) continue;
    const { proposal = read.id } = read.fact.data as { readonly proposal?: string };
    seen.claims.set(`${kind} ${proposal}`, (seen.claims.get(`${kind} ${proposal}`) ?? 0) + 1);
  }
  return seen;
}

/** Every claim of the load is taken in. */
function unansweredIn({ claims }: Seen): readonly string[] {
  const [asked, ...followed] = CLAIM;
  return [...claims.keys()].flatMap((key) => {
    const [kind, proposal = ''] = key.split(' ');
    return kind === asked
      ? followed.filter((one) => !claims.has(`${one} ${proposal}`)).map((one) => `${one} ${proposal}`)
      : [];
  });
}

function doubledIn({ log, claims }: Seen): readonly string[] {
  const twice = log.doubled().map((id) => `command ${id}`);
  return [...twice, ...[...claims].filter(([, times]) => times > 1).map(([key]) => key)];
}

function disorderedIn({ log }: Seen, commands: readonly Command[]): readonly string[] {
  const placed = commands.map((command) => ({ ...command, at: log.of(command)?.at ?? Infinity }));
  const answered = placed.toSorted((a, b) => a.answeredAt - b.answeredAt);
  const disordered: string[] = [];
  let [next, furthest] = [0, 0];
  for (const one of placed.toSorted((a, b) => a.askedAt - b.askedAt)) {
    for (let before = answered[next]; before && before.answeredAt < one.askedAt; before = answered[++next]) {
      furthest = Math.max(furthest, before.at);
    }
    if (one.at < furthest) disordered.push(nameOf(one));
  }
  return disordered;
}
