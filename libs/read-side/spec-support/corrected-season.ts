import type { CivilDate, CorrectedValues, PastAct, PlanState } from '@app/domain';
import { correctionsOf, person, playSeason, post, World } from '@app/testing';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import { SpecLog } from './log.js';

const LATER = '2026-12-31';
/** Each act some days after the one before. */
const dayOf = (revision: number): CivilDate => new Date(Date.UTC(2026, 3, 1 + revision * 9)).toISOString().slice(0, 10);

/** What people and processes do by chance, and then correct to be of many days; the same for the same numbers. */
export async function correctedSeason(
  plan: Exclude<PlanState, { status: 'none' }>,
  chances: Iterator<number>,
): Promise<SpecLog> {
  const world = new World(plan, { onProposalEvent, onDossierEvent });
  playSeason(
    world,
    (bound) => (bound < 2 ? 0 : Number(chances.next().value) % bound),
    80,
    () => undefined,
  );
  for (const [id, { now }] of world.proposals) correctAll(world, { to: 'proposal', id }, now.acts);
  for (const [id, { state }] of world.dossiers)
    if (state.status !== 'none') correctAll(world, { to: 'dossier', id }, state.acts);
  world.deliver();
  const log = new SpecLog();
  for (const [id, { facts }] of world.proposals) await log.tell('proposal', id, facts);
  for (const [id, { facts }] of world.dossiers) if (facts.length > 0) await log.tell('dossier', id, facts);
  return log;
}

/** The last ones first, so that dates keep their order. */
function correctAll(world: World, of: { to: 'proposal' | 'dossier'; id: string }, acts: readonly PastAct[]): void {
  const type = of.to === 'proposal' ? 'CorrectProposal' : 'CorrectDossier';
  for (const { revision, ...one } of correctionsOf(acts).toReversed()) {
    const { unit = '', role = 'officer' } = acts[revision]?.post ?? {};
    const changes: CorrectedValues = { on: dayOf(revision) };
    const command = { type, ...one, revision, changes, reason: 'Gõ nhầm' } as never;
    world.ask(person('corrector', post(unit, role)), { ...of, command }, LATER);
  }
}
