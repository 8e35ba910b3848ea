import {
  gatheringIndex,
  lastAmendable,
  type Dossier,
  type PastAct,
  type PersonActor,
  type PersonDossierCommand,
  type RejectionCode,
  type RoleAtUnit,
  type StageActor,
} from '@app/domain';
import { fullContent } from './content-fixture.js';
import { asker, askersOf, dossierMove, proposalMove, type Chance } from './moves.js';
import { officerOf } from './people.js';
import type { Asked, World } from './world.js';

export interface Act {
  readonly actor: PersonActor;
  readonly asked: Asked;
  readonly refused: { readonly code: RejectionCode; readonly details: Readonly<Record<string, unknown>> } | null;
  readonly facts: number;
}

/** All late news is delivered at the end. `seen` is called with every act. */
export function playSeason(world: World, chance: Chance, acts: number, seen: (act: Act) => void): void {
  const play = (actor: PersonActor, asked: Asked) => {
    const before = factsOf(world, asked);
    const refused = world.ask(actor, asked);
    seen({ actor, asked, refused, facts: factsOf(world, asked) - before });
  };
  for (const [at, unit] of ['room-a', 'room-b', 'room-a'].entries()) {
    play(officerOf(unit), drafting(`p${String(at)}`, unit));
  }
  for (let act = 0; act < acts; act++) {
    play(...nextAct(world, chance));
    world.deliver(chance(3));
  }
  world.deliver();
}

function nextAct(world: World, chance: Chance): [PersonActor, Asked] {
  const ids = [...world.dossiers.keys()].filter((id) => world.dossier(id).state.status !== 'none');
  const open = ids.filter((id) => world.dossier(id).now.entries.length > 0 || chance(20) === 0);
  const gathering = ids.filter((id) => world.dossier(id).now.status === 'gathering');
  const wanted = gatheringIndex(world.plan.document.paths[0]!) < 0 ? 40 : 3;
  if (gathering.length < 2 && chance(wanted) === 0) return opening(world, ids.length, chance);
  const dossier = open[chance(open.length)];
  if (dossier !== undefined && chance(2)) {
    const { now } = world.dossier(dossier);
    const command = dossierMove(world, now, chance);
    const askers = ofDossier(command, now);
    return [asker(askers, chance), { to: 'dossier', id: dossier, command }];
  }
  const id = `p${String(chance(3))}`;
  const { now } = world.proposal(id);
  const command = proposalMove(world, now, chance);
  const { actors } = command.type === 'WithdrawProposal' ? now.origin : now.at;
  const standing = askersOf(command, actors, now.opinions);
  const askers = command.type === 'CorrectProposal' ? recordersOf(now.acts, command.revision) : standing;
  return [asker(askers, chance), { to: 'proposal', id, command }];
}

function ofDossier(command: PersonDossierCommand, now: Dossier): readonly RoleAtUnit[] {
  if (command.type === 'CorrectDossier') return recordersOf(now.acts, command.revision);
  if (command.type === 'AmendDecision') return (lastAmendable(now)?.at ?? now.at).actors;
  return askersOf(command, now.at.actors, now.explanations);
}

/** Whoever holds the post under which a fact was recorded. */
function recordersOf(acts: readonly PastAct[], revision: number): readonly StageActor[] {
  return [{ duty: 'draft', ...(acts[revision]?.post ?? { role: 'officer', unit: 'room-a' }) }];
}

function opening(world: World, known: number, chance: Chance): [PersonActor, Asked] {
  const [path] = world.plan.document.paths;
  const unit = chance(3) ? 'room-a' : 'room-b';
  const stage = path!.stages[Math.max(0, gatheringIndex(path!))]!;
  const actors = stage.actors.map((actor) => (actor.unit === 'lead' ? { ...actor, unit } : actor));
  const leads = stage.actors.some((actor) => actor.unit === 'lead');
  const command = { type: 'OpenDossier', path: 'main', unit: leads ? unit : null, title: 'Hồ sơ trình' } as const;
  return [asker(actors, chance), { to: 'dossier', id: `d${String(known)}`, command }];
}

function drafting(id: string, unit: string): Asked {
  const place = { item: 'I.1', catalogue: null, unit, year: null };
  return { to: 'proposal', id, command: { type: 'DraftProposal', ...place, content: fullContent() } };
}

function factsOf(world: World, { to, id }: Asked): number {
  return (to === 'proposal' ? world.proposals : world.dossiers).get(id)?.facts.length ?? 0;
}
