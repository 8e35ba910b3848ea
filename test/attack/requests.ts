import { setTimeout } from 'node:timers/promises';
import type { Shot, Shots } from './assault.js';
import { bytesOf, headerIn } from './draft.js';
import { reproductionOf, type Findings } from './findings.js';
import { codeOf, judge, type Promised } from './judge.js';
import type { Knowledge } from './knowledge.js';
import type { Outcome, Wire } from './wire.js';

/** What the requests of an attack have told so far. */
export interface Tally {
  readonly statuses: Map<string, number>;
  readonly accepted: Set<string>;
  readonly unanswered: Set<string>;
}

export interface Field {
  readonly shots: Shots;
  readonly wire: Wire;
  readonly known: Knowledge;
  readonly promised: Promised;
  readonly findings: Findings;
  readonly tally: Tally;
  readonly seed: number;
  /** Whether what was refused as one too many is sent again, until it is looked at. */
  readonly patient: boolean;
}

/** Sends the requests with the numbers given, so many at once, until all are answered or it is time. */
export async function sendAll(
  field: Field,
  numbers: Iterable<number>,
  clients: number,
  until: () => boolean,
): Promise<void> {
  const left = numbers[Symbol.iterator]();
  const client = async () => {
    for (let next = left.next(); next.done !== true && !until(); next = left.next()) await fire(field, next.value);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

async function fire(field: Field, index: number): Promise<void> {
  const { shots, findings, tally, seed } = field;
  const shot = shots.shot(index);
  const outcome = await received(field, shot);
  const key = keyOf(outcome);
  tally.statuses.set(key, (tally.statuses.get(key) ?? 0) + 1);
  const wrong = verdict(field, shot, outcome);
  if (wrong === null) return;
  // What is refused before a route is found has no code, and is the same for all.
  const route = wrong.includes(' without ') || !key.includes(' ') ? '' : shot.draft.operation.path;
  const kind = `${sortOf(wrong) ?? ''} ${route} ${key}`;
  await findings.add(kind, async () => {
    const { what, shot: least } = await smaller(field, shot, wrong);
    return { what, reproduction: reproductionOf(seed, least) };
  });
}

const AGAIN_MS = 250;

async function received(field: Field, shot: Shot): Promise<Outcome> {
  let outcome = await send(field, shot);
  while (field.patient && typeof outcome !== 'string' && outcome.status === 429) {
    await setTimeout(AGAIN_MS);
    outcome = await send(field, shot);
  }
  return outcome;
}

function verdict(field: Field, { draft }: Shot, outcome: Outcome): string | null {
  if (draft.delivery === 'broken-off') return null;
  const asked = { method: draft.method, size: bytesOf(draft).length, sound: !draft.garbage && draft.frame !== 'bare' };
  return judge(outcome, asked, field.promised);
}

async function send({ wire, known, tally }: Field, { draft, requestId, sender }: Shot): Promise<Outcome> {
  const bytes = bytesOf(draft);
  const cutAfter = draft.delivery === 'broken-off' ? Math.ceil(bytes.length * 0.9) : undefined;
  const outcome = await wire.exchange({ method: draft.method, bytes, cutAfter });
  if (typeof outcome === 'string') tally.unanswered.add(requestId);
  else if (outcome.status < 400) {
    tally.accepted.add(requestId);
    if (draft.method !== 'GET') known.learn(draft.target, parsed(outcome.body));
  } else if (outcome.status === 401 && headerIn(draft, 'Authorization') === `Bearer ${sender.token ?? ''}`) {
    await sender.renew();
  }
  return outcome;
}

function parsed(body: Buffer): { readonly id?: unknown; readonly revision?: unknown } {
  try {
    return (JSON.parse(body.toString('utf8')) as object | null) ?? {};
  } catch {
    return {};
  }
}

/** By what outcomes are counted: the status, of a refusal with its code. */
function keyOf(outcome: Outcome): string {
  if (typeof outcome === 'string') return outcome;
  return outcome.status < 400 ? String(outcome.status) : `${outcome.status} ${codeOf(outcome)}`.trim();
}

/** What tells one sort of fault from another. */
const sortOf = (fault: string) => fault.split(/[:{]/)[0];

/** The same with every step left out that is not needed for it to go wrong. */
async function smaller(field: Field, shot: Shot, what: string): Promise<{ what: string; shot: Shot }> {
  const kept = new Set(shot.steps.keys());
  let least = { what, shot };
  for (const step of [...kept]) {
    kept.delete(step);
    const tried = field.shots.shot(shot.index, (at) => kept.has(at), step + 1);
    const wrong = verdict(field, tried, await send(field, tried));
    if (wrong === null || sortOf(wrong) !== sortOf(what)) kept.add(step);
    else least = { what: wrong, shot: tried };
  }
  return least;
}
