import {
  areaLedBy,
  countsWorkingDays,
  Rejection,
  signerIn,
  UNNUMBERED,
  type DossierContext,
  type PlanState,
  type ProposalContext,
  type WorkingCalendar,
} from '@app/domain';
import { dossiers, plans, signers } from '../aggregates.js';
import type { Ground } from './ground.js';
import type { PendingCommand } from './pending-command.js';

/** @throws Rejection NOT_FOUND */
export async function proposalContext(asking: PendingCommand<'proposal'>, ground: Ground): Promise<ProposalContext> {
  const { command, context, sight, plan: named } = asking;
  const { reference } = ground;
  const plan = await planOf(asking, named, ground);
  const area = areaMeasured(asking, plan);
  const parameters = area ? await reference.parameters(area) : {};
  const dossier =
    command.type === 'RequestInclusion'
      ? sight.of(dossiers, await reference.dossier(command.dossier))
      : dossiers.initial;
  const calendar = await calendarFor(areaOfProposal(asking, plan), plan, ground);
  return { ...context, plan, number: UNNUMBERED, parameters, dossier, calendar };
}

/** Read only for a plan that counts working days. */
async function calendarFor(
  area: readonly string[] | null,
  plan: PlanState,
  { reference }: Ground,
): Promise<WorkingCalendar | null> {
  if (area === null || plan.status === 'none' || !countsWorkingDays(plan.document)) return null;
  return reference.calendarOf(area);
}

/** Whose parameters figures need; null for a command without figures. */
function areaMeasured(asking: PendingCommand<'proposal'>, plan: PlanState): readonly string[] | null {
  return 'measurements' in asking.command ? areaOfProposal(asking, plan) : null;
}

function areaOfProposal({ command, state }: PendingCommand<'proposal'>, plan: PlanState): readonly string[] | null {
  if (state.status !== 'none') return state.area;
  if (command.type !== 'DraftProposal' || plan.status === 'none') return null;
  return areaLedBy(plan.document, plan.area, command.unit);
}

/** @throws Rejection NOT_FOUND */
export async function dossierContext(asking: PendingCommand<'dossier'>, ground: Ground): Promise<DossierContext> {
  const { command, context } = asking;
  const named = 'claim' in command ? command.claim.plan : asking.plan;
  const plan = await planOf(asking, named, ground);
  const calendar = await calendarFor(asking.state.status === 'none' ? null : asking.state.area, plan, ground);
  return { ...context, plan, number: UNNUMBERED, calendar, postsOf: await signersPosts(asking, ground) };
}

/** The aggregate's plan, or for a new one the command's. */
async function planOf(
  { state, sight }: PendingCommand<'proposal' | 'dossier'>,
  named: string | undefined,
  { reference }: Ground,
): Promise<PlanState> {
  if (state.status !== 'none') return reference.plan(state.plan);
  if (named === undefined) throw new Rejection('NOT_FOUND');
  return sight.of(plans, await reference.plan(named));
}

/**
 * Of the person themselves, or of somebody they see with a post that does not wait; looked at only when asked, so that
 * a command refused before names nobody.
 */
async function signersPosts(
  { command, state: dossier, context: { actor }, sight }: PendingCommand<'dossier'>,
  { reference }: Ground,
): Promise<DossierContext['postsOf']> {
  const named = signerIn(command, dossier);
  const state = named === null ? signers.initial : await reference.person(named);
  return (id) => {
    if ('id' in actor && actor.id === id) return actor.appointments;
    if (id !== named) return null;
    const { appointments } = sight.of(signers, state);
    const stands = appointments.some(({ confirmation }) => confirmation !== 'awaited' && confirmation !== 'declined');
    return stands ? appointments : null;
  };
}
