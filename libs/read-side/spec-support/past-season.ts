import type { CivilDate, Correcting, PastAct } from '@app/domain';
import {
  correctionsOf,
  installation,
  pathShapes,
  person,
  planFixture,
  planState,
  playSeason,
  post,
  unitStory,
  areaOfUnit,
  World,
} from '@app/testing';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import type { FactOf } from '@app/facts';
import fc from 'fast-check';
import { randomFrom } from './random.js';
import { SpecLog } from './log.js';
import { imported } from './stories.js';

const FIRST = Date.UTC(2026, 2, 2);
const DAY_MS = 86_400_000;

export const dayAfter = (days: number): CivilDate => new Date(FIRST + days * DAY_MS).toISOString().slice(0, 10);

/** The days that a season takes at most. */
export const SEASON_DAYS = 120;

type Chance = (bound: number) => number;

export const seasons = fc.record({ stages: pathShapes(), seed: fc.nat() });

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);
  return (bound) => Math.floor(random() * bound);
}

/** A path on which everything of a season happens. */
export const THREE_STAGES = [
  { kind: 'review', gathers: false },
  { kind: 'consolidation', gathers: true },
  { kind: 'approval', gathers: false },
] as const;

/** A season of valid acts on days of their own, some recorded days later, with corrections among them. */
export async function playedSeason(stages: Parameters<typeof planFixture>[0], chance: Chance): Promise<SpecLog> {
  const log = new SpecLog();
  const document = planFixture(stages);
  await log.goOn('plan', 'plan-1', imported(document));
  for (const unit of ['room-a', 'room-b']) {
    const told = { type: 'RegisterUnit', name: unit, roles: ['officer', 'head'], area: areaOfUnit(unit) } as const;
    await log.goOn('unit', unit, unitStory().does(installation, told));
  }
  const world = new World(planState(document), { onProposalEvent, onDossierEvent });
  let [recorded, acts] = [0, 0];
  let last: Promise<void> = Promise.resolve();
  world.day = dayAfter(0);
  playSeason(world, chance, 70, () => {
    // Facts are recorded in the order in which they were made.
    const made = snapshotOf(world);
    recorded = Math.min(SEASON_DAYS, recorded + chance(3));
    const at = `${dayAfter(recorded)}T03:00:00.000Z`;
    last = last.then(() => recordAll(log, made, at));
    if (++acts % 9 === 0) correctOne(world, chance, recorded);
    world.day = dayAfter(Math.max(0, recorded - (chance(4) === 0 ? chance(6) : 0)));
  });
  await last;
  await recordAll(log, snapshotOf(world), `${dayAfter(recorded)}T03:00:00.000Z`);
  return log;
}

/** `nth`: of its kind. */
interface Made {
  readonly nth: number;
  readonly kind: 'proposal' | 'dossier';
  readonly id: string;
  readonly facts: readonly FactOf<'proposal' | 'dossier'>['fact'][];
}

function snapshotOf(world: World): readonly Made[] {
  const made = (kind: Made['kind'], stories: ReadonlyMap<string, Pick<Made, 'facts'>>) =>
    [...stories].map(([id, { facts }], nth) => ({ nth, kind, id, facts: [...facts] }));
  return [...made('proposal', world.proposals), ...made('dossier', world.dossiers)];
}

/** Ids derived from commands, as streams may be named. */
function plain<Told>(told: Told): Told {
  return JSON.parse(JSON.stringify(told).replace(/\bk(\d+)\/(\w)/g, 'k$1-$2')) as Told;
}

/** No two proposals have one number. */
function numbered<Told>(told: Told, nth: number): Told {
  const number = `"PA-${String(nth + 1).padStart(4, '0')}"`;
  return JSON.parse(JSON.stringify(told).replaceAll('"PA-0001"', number)) as Told;
}

async function recordAll(log: SpecLog, made: readonly Made[], at: string): Promise<void> {
  for (const { nth, kind, id, facts } of made) {
    const told = facts.map((fact) => numbered(plain(fact), nth));
    await log.goOn(kind, plain(id), { facts: told }, at);
  }
}

/** The date or a value of an act by chance, by a holder of the post under which it was recorded. */
function correctOne(world: World, chance: Chance, today: number): void {
  const [to, things] =
    chance(2) === 0 ? (['proposal', world.proposals] as const) : (['dossier', world.dossiers] as const);
  const [id, story] = [...things][chance(things.size)] ?? [];
  if (id === undefined || !story || story.state.status === 'none') return;
  const { acts } = story.state;
  const possible = correctionsOf(acts);
  const one = possible[chance(possible.length)];
  if (one)
    correctAs(world, { to, id, acts, one }, { on: dayAfter(Math.max(0, today - chance(8))), today: dayAfter(today) });
}

interface Chosen {
  readonly to: 'proposal' | 'dossier';
  readonly id: string;
  readonly acts: readonly PastAct[];
  readonly one: Correcting;
}

/** With another date where that is sound. */
function correctAs(
  world: World,
  { to, id, acts, one }: Chosen,
  { on, today }: { readonly on: CivilDate; readonly today: CivilDate },
): void {
  const held = acts[one.revision]?.post;
  const corrector = person('corrector', post(held?.unit ?? '', held?.role ?? 'officer'));
  const type = to === 'proposal' ? 'CorrectProposal' : 'CorrectDossier';
  const ask = (changes: object) => world.ask(corrector, { to, id, command: { type, ...one, changes } as never }, today);
  if (ask({ ...one.changes, on })) ask(one.changes);
  world.deliver();
}
