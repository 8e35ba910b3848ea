import {
  Rejection,
  UNNUMBERED,
  type Context,
  type DossierCommand,
  type DossierContext,
  type DossierState,
  type PlanState,
  type ProposalCommand,
  type ProposalContext,
  type ProposalState,
} from '@app/domain';
import { dossiers, plansTakenPartIn, signers } from './aggregates.js';
import type { ReferenceData } from './reference-data.js';
import type { Sight } from './sight.js';

/** Whatever else a decision needs is read for the asker: what they do not see is not there. `named`: the plan of what is begun. */
interface Asking {
  readonly reference: ReferenceData;
  readonly context: Context;
  readonly sight: Sight;
  readonly named: string | undefined;
}

/** What decides a command on a proposal, its number to be taken last. @throws Rejection NOT_FOUND */
export async function proposalContext(
  command: ProposalCommand,
  state: ProposalState,
  asking: Asking,
): Promise<ProposalContext> {
  const { reference, context, sight } = asking;
  const plan = await planOf(state, asking);
  const measured = command.type === 'MeasureProposal' && state.status !== 'none';
  const parameters = measured ? await reference.parameters(state.area) : {};
  const named = command.type === 'RequestInclusion' ? await reference.dossier(command.dossier) : dossiers.initial;
  return { ...context, plan, number: UNNUMBERED, parameters, dossier: sight.of(dossiers, named) };
}

/** What decides a command on a dossier, its number to be taken last. @throws Rejection NOT_FOUND */
export async function dossierContext(state: DossierState, asking: Asking): Promise<DossierContext> {
  return { ...asking.context, plan: await planOf(state, asking), number: UNNUMBERED };
}

/** The plan that the aggregate names, or where it is just begun the one that the command names. */
async function planOf(state: ProposalState | DossierState, { reference, sight, named }: Asking): Promise<PlanState> {
  if (state.status !== 'none') return reference.plan(state.plan);
  if (named === undefined) throw new Rejection('NOT_FOUND');
  return sight.of(plansTakenPartIn, await reference.plan(named));
}

/** Who signs on paper is the asker, or somebody whom the asker sees, with a post that waits for nobody. @throws Rejection UNKNOWN_PERSON */
export async function ensureSignerKnown(command: DossierCommand, { reference, context, sight }: Asking): Promise<void> {
  const [signer, field] =
    command.type === 'IssueDecision'
      ? [command.signer, 'signer.person']
      : ['letter' in command ? command.letter?.signer : undefined, 'letter.signer.person'];
  if (!signer || ('id' in context.actor && context.actor.id === signer.person)) return;
  const { appointments } = sight.of(signers, await reference.person(signer.person));
  const stands = appointments.some(({ confirmation }) => confirmation !== 'awaited' && confirmation !== 'declined');
  if (!stands) throw new Rejection('UNKNOWN_PERSON', { field });
}
