import { inOrder, unless } from '../../access/act.js';
import { askedNow, ensureAnswerable, nobodyAsked, type RoleAtUnit } from '../../access/questions.js';
import { covers } from '../../access/policy.js';
import { duty } from '../../access/rule.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { hasRoom, MOST_LISTED } from '../../kernel/list-bound.js';
import { ensure } from '../../kernel/rejection.js';
import type { PlanDocument } from '../../plan/document.js';
import { areaPath } from '../../plan/areas.js';
import { underAssessment, type ProposalAct } from '../act.js';
import type { ProposalContext } from '../context.js';
import { documentOf } from '../move-on.js';
import type { Proposal } from '../state.js';

/** `from`: in words; `unit`: of the plan, if the answer is to come through the service. */
export interface RequestOpinion {
  readonly type: 'RequestOpinion';
  readonly from: string;
  readonly unit?: string | null;
  readonly question: string;
  readonly answerBy: CivilDate | null;
}

export type OpinionRequested = Fact<
  'OpinionRequested',
  {
    readonly stage: string;
    readonly opinion: string;
    readonly from: string;
    readonly unit: string | null;
    readonly asked: readonly RoleAtUnit[];
    readonly question: string;
    readonly answerBy: CivilDate | null;
  }
>;

export const requestOpinion: ProposalAct<RequestOpinion, OpinionRequested> = {
  allowed: duty('assess'),
  blocked: inOrder(underAssessment, ({ opinions }) =>
    unless(hasRoom(opinions), 'LIST_FULL', { field: 'opinions', most: MOST_LISTED }),
  ),
  offers: (state, { plan }) => ({ units: unitsAskedOf(state, documentOf(plan)) }),
  decide: ({ from, unit = null, question, answerBy }, { state, context, by }) => {
    ensureAnswerable(answerBy, context.on);
    const asked = unit === null ? [] : rolesAt(unit, state, context);
    const [stage, opinion] = [state.at.stage, context.derive('opinion')];
    return [fact('OpinionRequested', { stage, opinion, from, unit, asked, question, answerBy }, by, context)];
  },
  facts: {
    OpinionRequested: {
      version: 2,
      upcasts: { 1: (data) => ({ ...nobodyAsked(data), unit: null }) },
      // Whoever asks has not yet accepted.
      evolve: (state, { data: { opinion: id, answerBy, asked }, by }) => ({
        ...state,
        acceptedEdition: null,
        opinions: [...state.opinions, askedNow({ id, answerBy, asked }, by)],
      }),
    },
  },
};

/** Every role at the unit. @throws Rejection UNKNOWN_UNIT unless those who hold posts there see the proposal */
function rolesAt(unit: string, { area }: Proposal, { plan }: ProposalContext): readonly RoleAtUnit[] {
  const document = documentOf(plan);
  const found = document.units.find(({ id, outside }) => id === unit && !outside);
  ensure(found !== undefined && covers(areaPath(document, found.area), area), 'UNKNOWN_UNIT', { field: 'unit', unit });
  return found.roles.map((role) => ({ role, unit }));
}

/** Where somebody may hold a post and sees the proposal. */
function unitsAskedOf({ area }: Proposal, document: PlanDocument): readonly string[] {
  const within = document.units.filter(({ roles, outside }) => roles.length > 0 && !outside);
  const areas = new Set(within.map((unit) => unit.area));
  const seeing = new Set([...areas].filter((code) => covers(areaPath(document, code), area)));
  return within.flatMap((unit) => (seeing.has(unit.area) ? [unit.id] : []));
}
