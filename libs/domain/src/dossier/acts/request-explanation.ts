import { inOrder, unless } from '../../access/act.js';
import { askedNow, eachOnce, ensureAnswerable, nobodyAsked, type RoleAtUnit } from '../../access/questions.js';
import { duty } from '../../access/rule.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { hasRoom, MOST_LISTED } from '../../kernel/list-bound.js';
import { actorsAt } from '../../plan/path-actors.js';
import type { Duty } from '../../plan/document.js';
import { closedAt, received, type DossierAct } from '../act.js';
import type { DossierContext } from '../context.js';
import { leadsOf, pathAndDocument } from '../route.js';
import type { Dossier } from '../state.js';

export interface RequestExplanation {
  readonly type: 'RequestExplanation';
  readonly question: string;
  readonly answerBy: CivilDate | null;
}

export type ExplanationRequested = Fact<
  'ExplanationRequested',
  {
    readonly stage: string;
    readonly explanation: string;
    readonly question: string;
    readonly answerBy: CivilDate | null;
    readonly asked: readonly RoleAtUnit[];
  }
>;

const ASKING: readonly Duty[] = ['examine', 'decide', 'assess'];
const EXPLAINING: readonly Duty[] = ['sign', 'assess', 'draft', 'examine'];

/** Asks those who submitted the dossier. */
export const requestExplanation: DossierAct<RequestExplanation, ExplanationRequested> = {
  allowed: duty(...ASKING),
  blocked: inOrder(closedAt('approval', 'consolidation'), received, ({ explanations }) =>
    unless(hasRoom(explanations), 'LIST_FULL', { field: 'explanations', most: MOST_LISTED }),
  ),
  offers: (state, context) => ({ asks: whoSubmitted(state, context) }),
  decide: ({ question, answerBy }, { state, context, by }) => {
    ensureAnswerable(answerBy, context.on);
    const [stage, explanation] = [state.at.stage, context.derive('explanation')];
    const asked = whoSubmitted(state, context);
    return [fact('ExplanationRequested', { stage, explanation, question, answerBy, asked }, by, context)];
  },
  facts: {
    ExplanationRequested: {
      version: 2,
      upcasts: { 1: nobodyAsked },
      evolve: (state, { data: { explanation: id, answerBy, asked }, by }) => ({
        ...state,
        explanations: [...state.explanations, askedNow({ id, answerBy, asked }, by)],
      }),
    },
  },
};

/** Who prepares or signs at an earlier stage, the latest first; none of those who ask here. */
function whoSubmitted(state: Dossier, context: Pick<DossierContext, 'plan'>): readonly RoleAtUnit[] {
  const { path, document } = pathAndDocument(state, context);
  const earlier = actorsAt(document, path.stages.slice(0, state.at.index).reverse(), leadsOf(state));
  const asks = state.at.actors.filter(({ duty }) => ASKING.includes(duty));
  const isHere = (one: RoleAtUnit) => asks.some(({ role, unit }) => role === one.role && unit === one.unit);
  return eachOnce(earlier.filter((one) => EXPLAINING.includes(one.duty) && !isHere(one)));
}
