import type { PlanDocument } from '@app/domain';
import type { ProposalRead } from './answers.js';
import type { Cast } from './cast.js';
import { readDossier, include, openDossier, approveAll, type Judge } from './dossier-acts.js';
import { stepDossier } from './dossier-step.js';
import { accept, headApprove, readProposal, revise, startAssessment, submit } from './proposal-acts.js';
import type { Session } from './service.js';

/** A plan in use: who plays, who looks on, and what the plan says of its stages. */
export interface Season {
  readonly document: PlanDocument;
  readonly cast: Cast;
  readonly onlooker: Session;
}

/** Where to stop, and how to decide what has to be decided on the way. */
export interface Walk {
  readonly until?: (proposal: ProposalRead) => boolean;
  readonly judge?: Judge;
}

const MOST_STEPS = 200;

/**
 * Drives proposals of one plan to the end of their paths, or until each is where it should be. It knows no plan: whoever
 * the service says must act does what the phase asks for.
 */
export async function walk(season: Season, ids: readonly string[], { until, judge = approveAll }: Walk = {}) {
  for (let step = 0; step < MOST_STEPS; step++) {
    const all = await Promise.all(ids.map((id) => readProposal(season.onlooker, id)));
    const going = all.filter((proposal) => proposal.status === 'open' && until?.(proposal) !== true);
    if (going.length === 0) return all;
    const moved = (await stepEach(season, going)) || (await gatherAll(season, going));
    if (!moved) await stepDossiers(season, going, judge);
  }
  throw new Error(`not there after ${String(MOST_STEPS)} steps`);
}

/** At that stage, alone or in a dossier. */
export function atStage(id: string): (proposal: ProposalRead) => boolean {
  return ({ stage, phase }) => stage.id === id && phase !== 'joining-dossier';
}

export function inPhase(phase: string): (proposal: ProposalRead) => boolean {
  return (proposal) => proposal.phase === phase;
}

/** Opens a dossier as whoever gathers these proposals, and puts them in. */
export async function gather(season: Season, ids: readonly string[]): Promise<string> {
  const first = await readProposal(season.onlooker, ids[0] ?? '');
  const gatherer = await season.cast.first(first.mustAct);
  const opened = {
    path: first.path.id,
    unit: first.mustAct[0]?.unit ?? '',
    title: `Hồ sơ trình của ${first.unitName}`,
  };
  const { id } = await openDossier(gatherer, season.document.id, opened);
  for (const proposal of ids) await include(gatherer, id, proposal);
  return id;
}

/** One step of each that can go on alone; false where none can. */
async function stepEach({ cast }: Season, proposals: readonly ProposalRead[]): Promise<boolean> {
  let moved = false;
  for (const { id, phase, mustAct } of proposals) {
    const verb = ALONE[phase];
    if (!verb) continue;
    await verb(await cast.first(mustAct), id);
    moved = true;
  }
  return moved;
}

const ALONE: Readonly<Record<string, ((by: Session, id: string) => Promise<unknown>) | undefined>> = {
  reworking: async (by, id) => {
    const { content } = await readProposal(by, id);
    await revise(by, id, { ...content, title: `${content.title} (hoàn thiện)` });
  },
  'awaiting-head': headApprove,
  'ready-to-submit': submit,
  'to-assess': startAssessment,
  assessing: accept,
};

async function gatherAll(season: Season, proposals: readonly ProposalRead[]): Promise<boolean> {
  const groups = new Map<string, string[]>();
  for (const { id, phase, path, mustAct } of proposals) {
    const key = JSON.stringify([path, mustAct]);
    if (phase === 'ready-to-gather') groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  for (const group of groups.values()) await gather(season, group);
  return groups.size > 0;
}

async function stepDossiers(season: Season, proposals: readonly ProposalRead[], judge: Judge): Promise<void> {
  const dossiers = new Set(proposals.flatMap(({ dossier }) => dossier ?? []));
  const stuck = proposals.find(({ dossier }) => dossier === null);
  if (stuck) throw new Error(`${stuck.number} waits for something in phase ${stuck.phase}`);
  for (const id of dossiers) await stepDossier(season, await readDossier(season.onlooker, id), judge);
}
