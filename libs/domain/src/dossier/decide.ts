import { isElsewhere } from '../access/duty-elsewhere.js';
import { authorize } from '../access/policy.js';
import type { CommandName } from '../access/actions.js';
import type { Authority } from '../kernel/actor.js';
import { fact, type Context, type Decider } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import type { PlanState } from '../plan/decide.js';
import { actorsAt } from '../plan/path-actors.js';
import { gatheringIndex, lastStageAlone } from '../plan/route.js';
import { answerClaim, openOwn } from './answer-claim.js';
import type { DossierCommand, PersonDossierCommand } from './commands.js';
import type { DossierEvent } from './events.js';
import { examine } from './examine.js';
import { issueDecision } from './issue-decision.js';
import { move, pathAndDocument } from './move.js';
import { openDossier } from './open.js';
import { returnDossier, returnItems } from './return.js';
import { evolveDossier, type Dossier, type DossierState } from './state.js';

/** What a dossier's rules read besides its own state: its plan, and the number of one that is opened, which the shell takes last. */
export interface DossierContext extends Context {
  readonly plan: PlanState;
  readonly number: string;
}

/** Dossiers: gather accepted proposals, close, and walk the rest of the path with them until everything is decided. */
export const dossierDecider: Decider<DossierCommand, DossierState, DossierEvent, DossierContext> = {
  initial: { status: 'none' },
  decide,
  evolve: evolveDossier,
};

function decide(command: DossierCommand, state: DossierState, context: DossierContext): readonly DossierEvent[] {
  if (command.type === 'OpenDossier') return openDossier(command, state, context);
  if (command.type === 'OpenOwnDossier') return openOwn(command, state, context);
  if (command.type === 'AnswerClaim') return answerClaim(command, state, context);
  if (state.status === 'none') throw new Rejection('NOT_FOUND');
  const by = dutyNow(command, state, context);
  ensure(state.status !== 'over', 'DOSSIER_OVER');
  ensure(by !== null, 'WRONG_STAGE', { stage: state.at.stage, kind: state.at.kind });
  return act(command, state, context, by);
}

type Act = Exclude<PersonDossierCommand, { type: 'OpenDossier' }>;

function act(command: Act, state: Dossier, context: DossierContext, by: Authority): readonly DossierEvent[] {
  switch (command.type) {
    case 'RemoveProposal':
      return remove(command, state, context, by);
    case 'CloseDossier':
    case 'SubmitDossier':
    case 'AcceptDossier':
      return move(command, state, context, by);
    case 'ReceiveDossier':
    case 'RequestExplanation':
    case 'RecordExplanation':
    case 'RecordOutsideAct':
      return examine(command, state, context, by);
    case 'ReturnItems':
      return returnItems(command, state, context, by);
    case 'ReturnDossier':
      return returnDossier(command, state, context, by);
    case 'IssueDecision':
      return issueDecision(command, state, context, by);
  }
}

function remove(
  command: Extract<Act, { type: 'RemoveProposal' }>,
  state: Dossier,
  context: DossierContext,
  by: Authority,
): readonly DossierEvent[] {
  ensure(state.status === 'gathering', 'DOSSIER_CLOSED');
  ensure(command.reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
  const { proposal, reason } = command;
  const included = state.entries.some((entry) => entry.proposal === proposal);
  ensure(included, 'NOT_IN_DOSSIER', { field: 'proposal', proposal });
  return [fact('ProposalRemoved', { proposal, reason }, by, context)];
}

/** The authority for an act; null where the person has the duty for it at another stage of the path than the present one. */
function dutyNow(command: Act, state: Dossier, context: DossierContext): Authority | null {
  try {
    return allowed(command, state, context);
  } catch (error) {
    const leads = [...state.entries, ...state.staying].map(({ subject }) => subject.unit);
    const { path } = pathAndDocument(state, context);
    const first = gatheringIndex(path) >= 0 ? gatheringIndex(path) : lastStageAlone(path) + 1;
    const actors = actorsAt(path.stages.slice(first), leads.length > 0 ? leads : [state.unit]);
    if (!isElsewhere(error, command.type, context, { area: state.area, actors })) throw error;
    return null;
  }
}

function allowed(command: Act, state: Dossier, context: DossierContext): Authority {
  const proposals = proposalsNamed(command);
  const named = proposals && new Set(proposals);
  const inIt = [...state.entries, ...state.staying];
  const touched = inIt.filter((entry) => named === null || named.has(entry.proposal));
  const authors = touched.flatMap((entry) => entry.drafters);
  const involved = [...authors, ...touched.flatMap((entry) => entry.approvers)];
  const action: CommandName = command.type;
  const { area, at } = state;
  const resource = { area, actors: at.actors, stageKind: at.kind, authors, involved, signer: signerOf(command) };
  return authorize(action, context.actor, resource, context.today);
}

/** Who signs the paper that a command records, whoever records it. */
function signerOf(command: Act): string | undefined {
  if (command.type === 'IssueDecision') return command.signer.person;
  return 'letter' in command ? command.letter?.signer.person : undefined;
}

/** The proposals that a command is about; null where it is about all of them. */
function proposalsNamed(command: Act): readonly string[] | null {
  switch (command.type) {
    case 'RemoveProposal':
      return [command.proposal];
    case 'ReturnItems':
      return command.proposals;
    case 'IssueDecision':
      return command.outcomes.map((outcome) => outcome.proposal);
    case 'CloseDossier':
    case 'SubmitDossier':
    case 'AcceptDossier':
    case 'ReceiveDossier':
    case 'RequestExplanation':
    case 'RecordExplanation':
    case 'RecordOutsideAct':
    case 'ReturnDossier':
      return null;
  }
}
