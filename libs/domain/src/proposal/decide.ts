import type { FactKind } from '../access/act.js';
import { actNow, authorityFor } from '../access/act-now.js';
import { offering, type ActOffered } from '../access/act-offered.js';
import { remembering } from '../corrections/past-act.js';
import { codecOf } from '../kernel/codec.js';
import type { Decider } from '../kernel/decider.js';
import { Rejection } from '../kernel/rejection.js';
import type { ProposalAct } from './act.js';
import { ACTS, FACTS, PERSON_ACTS, type ProposalCommand, type ProposalEvent } from './acts/index.js';
import { draft } from './acts/draft.js';
import type { ProposalContext } from './context.js';
import { judgeOn } from './judgement.js';
import type { Proposal, ProposalState } from './state.js';

/** Units draft, review and submit proposals; they are assessed, gathered into a dossier, and then follow it. */
export const proposalDecider: Decider<ProposalCommand, ProposalState, ProposalEvent, ProposalContext> = {
  initial: { status: 'none' },
  decide,
  evolve,
};

export const proposalCodec = codecOf<ProposalEvent['type']>(FACTS);

/** In this order: who may ever do this, whether the state allows it, which facts follow. */
function decide(command: ProposalCommand, state: ProposalState, context: ProposalContext): readonly ProposalEvent[] {
  if (command.type === 'DraftProposal') return draft(command, state, context);
  if (state.status === 'none') throw new Rejection('NOT_FOUND');
  // Each act is listed under the name of its own command and makes its own facts.
  const act = ACTS[command.type] as unknown as ProposalAct<ProposalCommand, ProposalEvent>;
  const judged = judgeOn(command.type, placesOf(act, state, command), state, context);
  const by = authorityFor(command.type, act, judged, state);
  return act.decide(command, { state, context, by });
}

/** Total over every event; ignores a fact that does not follow from the state. */
function evolve(state: ProposalState, event: ProposalEvent): ProposalState {
  if (event.type === 'ProposalDrafted') return remembering(FACTS.ProposalDrafted.begin(event), null, event);
  if (state.status === 'none') return state;
  const kind = FACTS[event.type] as FactKind<ProposalEvent, Proposal>;
  const kept = { values: kind.correctable?.(event.data), shared: kind.shared?.(event.data) };
  return remembering(kind.evolve(state, event), state, event, kept);
}

export type ProposalActName = keyof typeof PERSON_ACTS;

/** Every act that people can do to a proposal, with what this person may do now, and why not. */
export function openActs(state: Proposal, context: ProposalContext): readonly ActOffered<ProposalActName>[] {
  const names = Object.keys(PERSON_ACTS) as ProposalActName[];
  return names.map((name) => {
    const act = PERSON_ACTS[name] as unknown as ProposalAct<ProposalCommand, ProposalEvent>;
    const now = actNow(name, act, judgeOn(name, placesOf(act, state, null), state, context), state);
    return offering(now, act, state, context);
  });
}

function placesOf(
  { at, asked }: ProposalAct<ProposalCommand, ProposalEvent>,
  state: Proposal,
  command: ProposalCommand | null,
) {
  return { ...(at ? { at } : {}), asked: asked?.(state, command) ?? [] };
}
