import { unless } from '../../access/act.js';
import { duty } from '../../access/rule.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure, Rejection } from '../../kernel/rejection.js';
import type { DossierAct } from '../act.js';
import { amended, amendEach, decisionNamed, lastAmendable, type Amendment } from '../amendments.js';
import type { ProposalOutcome } from '../outcomes.js';
import { numberKey } from '../paper-number.js';
import { paperNamed, paperOf, type GivenPaper } from '../paper.js';
import { pathAndDocument } from '../route.js';

/** `decision`: the id of the one that it changes. */
export interface AmendDecision extends GivenPaper {
  readonly type: 'AmendDecision';
  readonly decision: string;
  readonly outcomes: readonly ProposalOutcome[];
}

export type DecisionAmended = Fact<'DecisionAmended', Amendment>;

/** A decision cannot change itself. */
const isSamePaper = (one: GivenPaper, other: Pick<GivenPaper, 'number' | 'date'>) =>
  numberKey(one.number) === numberKey(other.number) && one.date.slice(0, 4) === other.date.slice(0, 4);

/**
 * A further decision changes what one decided on proposals that it ended. At the stage of that decision, also when the
 * dossier is over; what is still on its way is returned instead.
 */
export const amendDecision: DossierAct<AmendDecision, DecisionAmended> = {
  allowed: duty('decide'),
  at: (state, command) => (decisionNamed(state, command?.decision) ?? lastAmendable(state))?.at ?? state.at,
  paper: (command) => paperNamed(command, null),
  blocked: (state) => unless(lastAmendable(state) !== undefined, 'NOTHING_DECIDED'),
  decide: (command, { state, context, by }) => {
    const changed = decisionNamed(state, command.decision);
    if (!changed) throw new Rejection('NO_SUCH_DECISION', { field: 'decision', decision: command.decision });
    const details = { field: 'date', earliest: changed.date, latest: context.on };
    ensure(command.date >= changed.date, 'BAD_PAPER_DATE', details);
    ensure(!isSamePaper(command, changed), 'PAPER_EXISTS', {
      field: 'number',
      number: command.number,
      date: changed.date,
    });
    const isLast = changed.at.index === pathAndDocument(state, context).path.stages.length - 1;
    const outcomes = amendEach(command.outcomes, changed, state, isLast);
    const decision = { id: context.derive('decision'), ...paperOf(command) };
    return [fact('DecisionAmended', { stage: changed.at.stage, decision, amends: changed.id, outcomes }, by, context)];
  },
  facts: {
    DecisionAmended: {
      version: 1,
      correctable: ({ decision: { number, date, signer } }) => ({ number, date, signer }),
      shared: ({ outcomes }) => outcomes.map(({ proposal }) => proposal),
      evolve: (state, { data }) => amended(state, data),
    },
  },
};
