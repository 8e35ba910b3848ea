import { administeredBy, isWithin, type Administered } from '../access/administration.js';
import { authorize } from '../access/policy.js';
import type { Authority } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { fact, type Context, type Decider, type Of } from '../kernel/decider.js';
import { ensure } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import { PLAN_ACTS } from './acts.js';
import { areaPath } from './areas.js';
import { checkPlan, unitAuthorityFaults, unitNameFaults, type PlanFault, type RegisteredUnits } from './check/index.js';
import type { PlanCommand } from './commands.js';
import type { PlanDocument, ReviewItem, Task } from './document.js';
import { ensureNotBeforePlan } from './first-fact.js';
import type { PlanEvent } from './events.js';
import { withItemCompletion, type ItemCompletion } from './item-reports.js';
import { recordCompletion, recordItemCompletion, withCompletion } from './record-completion.js';
import { reportedWork } from './reporting.js';
import type { TaskCompletion } from './tasks.js';

export const PLAN_STATUSES = ['imported', 'discarded', 'adopted', 'closed'] as const;
/** `discarded`: before it was adopted; its area may import another under its id. */
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export type PlanState =
  | { readonly status: 'none' }
  | {
      readonly status: PlanStatus;
      readonly document: PlanDocument;
      readonly area: readonly string[];
      readonly completions: readonly TaskCompletion[];
      readonly itemsDone: readonly ItemCompletion[];
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
  if (command.type === 'RecordTaskCompletion' || command.type === 'RecordItemCompletion')
    return report(command, state, context);
  const by = authorize(PLAN_ACTS[command.type], context.actor, { area: state.area }, context.today);
  switch (command.type) {
    case 'AdoptPlan':
      return adopt(state, context, by);
    case 'DiscardPlan':
      ensure(command.reason.trim() !== '', 'REASON_REQUIRED', { field: 'reason' });
      ensure(!isInUse(state), 'PLAN_ADOPTED', { status: state.status });
      return state.status === 'discarded' ? [] : [fact('PlanDiscarded', { reason: command.reason }, by, context)];
    case 'ClosePlan':
      ensure(command.reason !== '', 'REASON_REQUIRED', { field: 'reason' });
      ensure(isInUse(state), 'PLAN_NOT_ADOPTED');
      return state.status === 'closed' ? [] : [fact('PlanClosed', { reason: command.reason }, by, context)];
  }
}

type Plan = Exclude<PlanState, { readonly status: 'none' }>;

/** Adopted, perhaps closed since. */
function isInUse({ status }: Plan): boolean {
  return status === 'adopted' || status === 'closed';
}

/** On the day on which it was really adopted: from the plan's own on. That day stands once it is recorded. */
function adopt(state: Plan, context: PlanContext, by: Authority): readonly PlanEvent[] {
  ensure(state.status !== 'closed', 'PLAN_CLOSED');
  ensure(state.status !== 'discarded', 'PLAN_DISCARDED');
  if (state.status === 'adopted') {
    const { adoptedOn } = state;
    const isSameDay = context.isDated !== true || context.on === adoptedOn;
    ensure(isSameDay, 'PLAN_ADOPTED', { status: state.status, field: 'occurredOn', adoptedOn });
    return [];
  }
  // The installation adopts what comes with it whenever it starts first.
  if (context.actor.kind === 'person') ensureNotBeforePlan(state.document, context);
  ensureSound(unitAuthorityFaults(state.document, context.units, state.within));
  const { number, date } = state.document;
  return [fact('PlanAdopted', { number, date: date?.text ?? null }, by, context)];
}

type Report = Extract<PlanCommand, { readonly type: 'RecordTaskCompletion' | 'RecordItemCompletion' }>;

/** By an administrator, or by whoever holds a post at a unit that leads the work. */
function report(command: Report, state: Plan, context: PlanContext): readonly PlanEvent[] {
  const { document } = state;
  const isTask = command.type === 'RecordTaskCompletion';
  const entries: readonly (Task | ReviewItem)[] = isTask ? document.tasks : document.items;
  const id = isTask ? command.task : command.item;
  const lead = entries.find((entry) => entry.id === id)?.lead ?? [];
  const work = reportedWork(state, lead, context);
  const by = authorize(PLAN_ACTS[command.type], context.actor, work, context.today);
  ensure(isInUse(state), 'PLAN_NOT_ADOPTED');
  if (isTask) {
    const completion = recordCompletion(command, state, context.today);
    return completion ? [fact('TaskCompleted', completion, by, context)] : [];
  }
  const completion = recordItemCompletion(command, state, context.today);
  return completion ? [fact('ItemCompleted', completion, by, context)] : [];
}

/** A plan's id belongs to the area of its first import. */
function importPlan(document: PlanDocument, state: PlanState, context: PlanContext): readonly PlanEvent[] {
  const area = areaPath(document, document.issuer.area);
  const by = authorize(PLAN_ACTS.ImportPlan, context.actor, { area }, context.today);
  const within = administeredBy(context.actor, context.today);
  if (state.status !== 'none') {
    ensure(isWithin(within, state.area), 'ALREADY_EXISTS', { field: 'id' });
    if (state.status !== 'discarded' && saysTheSame(document, state.document)) return [];
    ensure(!isInUse(state), 'ALREADY_EXISTS', { field: 'id' });
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
  if (event.type === 'PlanImported') {
    const reports = { completions: [], itemsDone: [] };
    return { status: 'imported', ...event.data, within: withinOf(event), ...reports, adoptedOn: null };
  }
  return state.status === 'none' ? state : evolvePlan(state, event);
}

function evolvePlan(state: Plan, event: Exclude<PlanEvent, { readonly type: 'PlanImported' }>): Plan {
  switch (event.type) {
    case 'PlanAdopted':
      return { ...state, status: 'adopted', adoptedOn: event.on };
    case 'PlanDiscarded':
      return { ...state, status: 'discarded' };
    case 'PlanClosed':
      return { ...state, status: 'closed' };
    case 'TaskCompleted':
      return { ...state, completions: withCompletion(state.completions, event.data) };
    case 'ItemCompleted':
      return { ...state, itemsDone: withItemCompletion(state.itemsDone, event.data) };
  }
}

/** The installation may name any unit. */
function withinOf({ by, data }: Of<PlanEvent, 'PlanImported'>): Administered {
  return 'process' in by ? null : data.within;
}
