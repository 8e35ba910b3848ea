import { administeredBy, isWithin, type Administered } from '../access/administration.js';
import { authorize } from '../access/policy.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { fact, type Context, type Decider, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import { PLAN_ACTS } from './acts.js';
import { areaPath } from './areas.js';
import { checkPlan, unitAuthorityFaults, unitNameFaults, type PlanFault, type RegisteredUnits } from './check/index.js';
import type { PlanCommand } from './commands.js';
import type { PlanDocument } from './document.js';
import { ensureNotBeforePlan } from './first-fact.js';
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
      readonly within: Administered;
      readonly adoptedOn: CivilDate | null;
    };

/** `units`: the registered ones among those that the document names. */
export interface PlanContext extends Context {
  readonly units: RegisteredUnits;
}

/** Plans are imported from a file, adopted (proposals may be drafted) and closed (open proposals go on). */
export const planDecider: Decider<PlanCommand, PlanState, PlanEvent, PlanContext> = {
  initial: { status: 'none' },
  decide,
  evolve,
};

function decide(command: PlanCommand, state: PlanState, context: PlanContext): readonly PlanEvent[] {
  if (command.type === 'ImportPlan') return importPlan(command.document, state, context);
  ensure(state.status !== 'none', 'NOT_FOUND');
  const by = authorize(PLAN_ACTS[command.type], context.actor, { area: state.area }, context.today);
  switch (command.type) {
    case 'AdoptPlan': {
      ensure(state.status !== 'closed', 'PLAN_CLOSED');
      if (state.status === 'adopted') return [];
      // The installation adopts what comes with it whenever it starts first.
      if (context.actor.kind === 'person') ensureNotBeforePlan(state.document, context);
      ensureSound(unitAuthorityFaults(state.document, context.units, state.within));
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

/** A plan's id belongs to the area of its first import. */
function importPlan(document: PlanDocument, state: PlanState, context: PlanContext): readonly PlanEvent[] {
  const area = areaPath(document, document.issuer.area);
  const by = authorize(PLAN_ACTS.ImportPlan, context.actor, { area }, context.today);
  const within = administeredBy(context.actor, context.today);
  if (state.status !== 'none') {
    ensure(isWithin(within, state.area), 'ALREADY_EXISTS', { field: 'id' });
    if (saysTheSame(document, state.document)) return [];
    ensure(state.status === 'imported', 'ALREADY_EXISTS', { field: 'id' });
  }
  const { units } = context;
  const ofUnits = [...unitAuthorityFaults(document, units, within), ...unitNameFaults(document, units, within)];
  ensureSound([...checkPlan(document), ...ofUnits]);
  return [fact('PlanImported', { document, area, within }, by, context)];
}

function ensureSound(faults: Iterable<PlanFault>): void {
  const found = [...faults];
  ensure(found.length === 0, 'INVALID_PLAN', { faults: found });
}

function evolve(state: PlanState, event: PlanEvent): PlanState {
  switch (event.type) {
    case 'PlanImported':
      return { status: 'imported', ...event.data, within: withinOf(event), completions: [], adoptedOn: null };
    case 'PlanAdopted':
      return state.status === 'none' ? state : { ...state, status: 'adopted', adoptedOn: event.on };
    case 'PlanClosed':
      return state.status === 'none' ? state : { ...state, status: 'closed' };
    case 'TaskCompleted':
      return state.status === 'none' ? state : { ...state, completions: withCompletion(state.completions, event.data) };
  }
}

/** The installation may name any unit. */
function withinOf({ by, data }: Of<PlanEvent, 'PlanImported'>): Administered {
  return 'process' in by ? null : data.within;
}
