import type { FactKind } from '../access/act.js';
import { actNow, authorityFor, type ActNow } from '../access/act-now.js';
import { offering, type ActOffered } from '../access/act-offered.js';
import { remembering } from '../corrections/past-act.js';
import { codecOf } from '../kernel/codec.js';
import type { Decider } from '../kernel/decider.js';
import { Rejection } from '../kernel/rejection.js';
import { RejectionList } from '../kernel/rejection-list.js';
import type { DossierAct } from './act.js';
import { answerClaim } from './acts/answer-claim.js';
import { correctClaim } from './acts/correct-claim.js';
import { ACTS, FACTS, type DossierCommand, type DossierEvent } from './acts/index.js';
import { openDossier } from './acts/open.js';
import { openOwn } from './acts/open-own.js';
import type { DossierContext } from './context.js';
import { correctedSigner } from './corrected-paper.js';
import { answeredBeside } from './facts/paper-number-answered.js';
import { entriesOf, judgeOn } from './judgement.js';
import { expectDated, expectNumbered, expectSigned } from './paper.js';
import { resourceElsewhere, resourceOf } from './resource.js';
import type { Included } from './papers.js';
import type { Dossier, DossierState } from './state.js';

/** Dossiers gather accepted proposals, close, and take them along the rest of the path until everything is decided. */
export const dossierDecider: Decider<DossierCommand, DossierState, DossierEvent, DossierContext> = {
  initial: { status: 'none' },
  decide,
  evolve,
};

export const dossierCodec = codecOf<DossierEvent['type']>(FACTS);

/** In this order: who may ever do this, whether the state allows it, which facts follow. */
function decide(command: DossierCommand, state: DossierState, context: DossierContext): readonly DossierEvent[] {
  if (command.type === 'OpenDossier') return openDossier(command, state, context);
  if (command.type === 'OpenOwnDossier') return openOwn(command, state, context);
  if (command.type === 'AnswerClaim') return answerClaim(command, state, context);
  if (command.type === 'CorrectClaim') return correctClaim(command, state, context);
  if (state.status === 'none') throw new Rejection('NOT_FOUND');
  return decideAct(command, state, context);
}

type ActCommand = Extract<DossierCommand, { type: keyof typeof ACTS }>;

function decideAct(command: ActCommand, state: Dossier, context: DossierContext): readonly DossierEvent[] {
  // Each act is listed under the name of its own command and makes its own facts.
  const act = ACTS[command.type] as unknown as DossierAct<DossierCommand, DossierEvent>;
  const touched = touchedBy(act, command, state);
  const by = authorityFor(command.type, act, judgeOn(command.type, touched, state, context), state);
  const facts = act.decide(command, { state, context, by });
  const paper = act.paper?.(command) ?? null;
  if (!paper) return facts;
  const { entries, at } = touched;
  const resource = at ? resourceElsewhere(at, state) : resourceOf(entries, state);
  const faults = new RejectionList();
  const answer = expectNumbered(paper, faults);
  expectDated(paper, [state.openedOn, ...state.letters.map(({ date }) => date)], context, faults);
  expectSigned(command.type, paper, { resource, context }, faults);
  faults.settle();
  const { stage } = at ?? state.at;
  return [...facts, ...answeredBeside(paper.number, answer, { stage, by, context })];
}

function touchedBy(
  { named, asked, at }: DossierAct<DossierCommand, DossierEvent>,
  command: DossierCommand,
  state: Dossier,
) {
  return {
    entries: entriesOf(state, named?.(command) ?? null),
    asked: asked?.(state, command) ?? [],
    at: at?.(state, command) ?? null,
  };
}

/** Whom the command's paper names as its signer. */
export function signerIn(command: DossierCommand, state: DossierState): string | null {
  if (!isAct(command)) return null;
  if (command.type === 'CorrectDossier') return correctedSigner(command, state);
  const act = ACTS[command.type] as unknown as DossierAct<DossierCommand, DossierEvent>;
  return act.paper?.(command)?.signer ?? null;
}

function isAct(command: DossierCommand): command is ActCommand {
  return Object.hasOwn(ACTS, command.type);
}

/** Total over every event; ignores a fact that does not follow from the state. */
function evolve(state: DossierState, event: DossierEvent): DossierState {
  if (event.type === 'DossierOpened') return remembering(FACTS.DossierOpened.begin(event), null, event);
  if (state.status === 'none') return state;
  const kind = FACTS[event.type] as FactKind<DossierEvent, Dossier>;
  const kept = { values: kind.correctable?.(event.data), shared: kind.shared?.(event.data) };
  return remembering(kind.evolve(state, event), state, event, kept);
}

export type DossierActName = keyof typeof ACTS;

/** What people can do to a dossier. An act that names proposals is open if it is open on one of them. */
export function openDossierActs(
  state: Dossier,
  context: Omit<DossierContext, 'postsOf'>,
): readonly ActOffered<DossierActName>[] {
  const whole = entriesOf(state, null);
  return (Object.keys(ACTS) as DossierActName[]).map((name) => {
    const act = ACTS[name] as unknown as DossierAct<DossierCommand, DossierEvent>;
    return offering(nowOn(name, act), act, state, context);
  });

  function nowOn(name: DossierActName, act: DossierAct<DossierCommand, DossierEvent>): ActNow<DossierActName> {
    const asked = act.asked?.(state, null) ?? [];
    const at = act.at?.(state, null) ?? null;
    const on = (entries: readonly Included[]) =>
      actNow(name, act, judgeOn(name, { entries, asked, at }, state, context), state);
    if (!act.named) return on(whole);
    const onFirst = on(state.entries.slice(0, 1));
    // Proposals differ only by their authors and approvers.
    if (onFirst.obstacle?.details['rule'] !== 'FOUR_EYES') return onFirst;
    for (const entry of state.entries.slice(1)) {
      const onOther = on([entry]);
      if (onOther.obstacle === null) return onOther;
    }
    return onFirst;
  }
}
