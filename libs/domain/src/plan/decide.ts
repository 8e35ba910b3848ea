import { authorize } from '../access/policy.js';
import { fact, type Context, type Decider } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import { areaPath } from './areas.js';
import { checkPlan } from './check/index.js';
import type { PlanCommand } from './commands.js';
import type { PlanDocument } from './document.js';
import type { PlanEvent } from './events.js';
import { recordCompletion, withCompletion } from './record-completion.js';
import type { TaskCompletion } from './tasks.js';

export type PlanState =
  | { readonly status: 'none' }
  | {
      readonly status: 'imported' | 'adopted' | 'closed';
      readonly document: PlanDocument;
      readonly area: readonly string[];
      readonly completions: readonly TaskCompletion[];
    };

/** Plans: imported as a file says, adopted (proposals may be drafted), closed (those under way go on to their end). */
export const planDecider: Decider<PlanCommand, PlanState, PlanEvent> = {
  initial: { status: 'none' },
  decide,
  evolve,
};

function decide(command: PlanCommand, state: PlanState, context: Context): readonly PlanEvent[] {
  if (command.type === 'ImportPlan') return importPlan(command.document, state, context);
  ensure(state.status !== 'none', 'NOT_FOUND');
  const by = authorize(command.type, context.actor, { area: state.area }, context.today);
  switch (command.type) {
    case 'AdoptPlan': {
      ensure(state.status !== 'closed', 'PLAN_CLOSED');
      if (state.status === 'adopted') return [];
      const { number, date } = state.document;
      return [fact('PlanAdopted', { number, date: date?.text ?? null }, by, context)];
    }
    case 'ClosePlan':
      ensure(command.reason !== '', 'REASON_REQUIRED', { field: 'reason' });
      ensure(state.status !== 'imported', 'PLAN_NOT_ADOPTED');
      return state.status === 'closed' ? [] : [fact('PlanClosed', { reason: command.reason }, by, context)];
    case 'RecordTaskCompletion': {
      ensure(state.status !== 'imported', 'PLAN_NOT_ADOPTED');
      const completion = recordCompletion(command, state, context.today);
      return completion ? [fact('TaskCompleted', completion, by, context)] : [];
    }
  }
}

function importPlan(document: PlanDocument, state: PlanState, context: Context): readonly PlanEvent[] {
  const area = areaPath(document, document.issuer.area);
  const by = authorize('ImportPlan', context.actor, { area }, context.today);
  const faults = checkPlan(document);
  ensure(faults.length === 0, 'INVALID_PLAN', { faults });
  if (state.status !== 'none') {
    authorize('ImportPlan', context.actor, { area: state.area }, context.today);
    if (saysTheSame(document, state.document)) return [];
    ensure(state.status === 'imported', 'ALREADY_EXISTS', { field: 'id' });
  }
  return [fact('PlanImported', { document, area }, by, context)];
}

function evolve(state: PlanState, event: PlanEvent): PlanState {
  switch (event.type) {
    case 'PlanImported':
      return { status: 'imported', document: event.data.document, area: event.data.area, completions: [] };
    case 'PlanAdopted':
      return state.status === 'none' ? state : { ...state, status: 'adopted' };
    case 'PlanClosed':
      return state.status === 'none' ? state : { ...state, status: 'closed' };
    case 'TaskCompleted':
      return state.status === 'none' ? state : { ...state, completions: withCompletion(state.completions, event.data) };
  }
}
