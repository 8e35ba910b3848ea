import { PROCESS } from '../access/rule.js';
import type { Fact } from '../kernel/decider.js';
import type { ProposalAct, ProposalHere } from './act.js';
import { pathFor } from './move-on.js';
import type { Proposal } from './state.js';

/** A dossier's news for a proposal; the process manager carries it. */
interface FromDossier {
  readonly type: string;
  readonly dossier: string;
}

export interface InDossier extends ProposalHere {
  readonly state: Proposal & { readonly dossier: NonNullable<Proposal['dossier']> };
}

type News<Command extends FromDossier, Event extends Fact<string, unknown>> = Pick<
  ProposalAct<Command, Event>,
  'facts'
> & { readonly follows: (command: Command, here: InDossier) => readonly Event[] };

/** What happens to the dossier happens to its proposals: never refused, and ignored from any other dossier. */
export function news<Command extends FromDossier, Event extends Fact<string, unknown>>({
  follows,
  facts,
}: News<Command, Event>): ProposalAct<Command, Event> {
  return {
    allowed: PROCESS,
    blocked: () => null,
    decide: (command, here) => (isFrom(command, here) ? follows(command, here) : []),
    facts,
  };
}

function isFrom({ dossier }: FromDossier, here: ProposalHere): here is InDossier {
  return here.state.status === 'open' && here.state.dossier?.id === dossier;
}

export function indexOf(stage: string, { state, context }: ProposalHere): number {
  return pathFor(state, context).stages.findIndex(({ id }) => id === stage);
}
