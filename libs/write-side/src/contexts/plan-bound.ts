import { Rejection, UNNUMBERED, type DossierContext, type PlanState, type ProposalContext } from '@app/domain';
import { dossiers, plansTakenPartIn, signers } from '../aggregates.js';
import type { PendingCommand, Ground } from './pending-command.js';

/** @throws Rejection NOT_FOUND */
export async function proposalContext(asking: PendingCommand<'proposal'>, ground: Ground): Promise<ProposalContext> {
  const { command, state, context, sight, plan: named } = asking;
  const { reference } = ground;
  const plan = await planOf(asking, named, ground);
  const measured = command.type === 'MeasureProposal' && state.status !== 'none';
  const parameters = measured ? await reference.parameters(state.area) : {};
  const dossier =
    command.type === 'RequestInclusion'
      ? sight.of(dossiers, await reference.dossier(command.dossier))
      : dossiers.initial;
  return { ...context, plan, number: UNNUMBERED, parameters, dossier };
}

/** @throws Rejection NOT_FOUND */
export async function dossierContext(asking: PendingCommand<'dossier'>, ground: Ground): Promise<DossierContext> {
  const { command, context } = asking;
  const named = 'claim' in command ? command.claim.plan : asking.plan;
  return { ...context, plan: await planOf(asking, named, ground), number: UNNUMBERED };
}

/** The aggregate's plan, or for a new one the command's. */
async function planOf(
  { state, sight }: PendingCommand<'proposal' | 'dossier'>,
  named: string | undefined,
  { reference }: Ground,
): Promise<PlanState> {
  if (state.status !== 'none') return reference.plan(state.plan);
  if (named === undefined) throw new Rejection('NOT_FOUND');
  return sight.of(plansTakenPartIn, await reference.plan(named));
}

/** A signer is the person, or somebody they see with a post that does not wait. @throws Rejection UNKNOWN_PERSON */
export async function ensureSignerKnown(
  { command, context, sight }: PendingCommand<'dossier'>,
  { reference }: Ground,
): Promise<void> {
  const [signer, field] =
    command.type === 'IssueDecision'
      ? [command.signer, 'signer.person']
      : ['letter' in command ? command.letter?.signer : undefined, 'letter.signer.person'];
  if (!signer || ('id' in context.actor && context.actor.id === signer.person)) return;
  const { appointments } = sight.of(signers, await reference.person(signer.person));
  const stands = appointments.some(({ confirmation }) => confirmation !== 'awaited' && confirmation !== 'declined');
  if (!stands) throw new Rejection('UNKNOWN_PERSON', { field });
}
