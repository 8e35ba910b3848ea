import { unless, type Obstacle } from '../access/act.js';
import { actNow } from '../access/act-now.js';
import { offering, type ActOffered } from '../access/act-offered.js';
import { judge, type Judgement } from '../access/policy.js';
import type { Context } from '../kernel/decider.js';
import { PLAN_ACTS } from './acts.js';
import type { PlanCommand } from './commands.js';
import type { PlanState, PlanStatus } from './decide.js';
import { takesNoProposals } from './item-reports.js';
import { reportedWork } from './reporting.js';

/** Acts on a plan that is there. */
export type PlanActName = Exclude<PlanCommand['type'], 'ImportPlan'>;

type Plan = Pick<Exclude<PlanState, { readonly status: 'none' }>, 'status' | 'document' | 'area'>;

interface Standing {
  readonly blocked: (status: PlanStatus) => Obstacle | null;
  readonly done?: PlanStatus;
  /** Where the plan has nothing of the kind. */
  readonly empty?: Obstacle;
}

const inUse = (status: PlanStatus) => status === 'adopted' || status === 'closed';
const notAdopted = (status: PlanStatus) => unless(inUse(status), 'PLAN_NOT_ADOPTED');

const STANDINGS: Readonly<Record<PlanActName, Standing>> = {
  AdoptPlan: {
    blocked: (status) => unless(status !== 'closed', 'PLAN_CLOSED') ?? unless(status !== 'discarded', 'PLAN_DISCARDED'),
    done: 'adopted',
  },
  DiscardPlan: { blocked: (status) => unless(!inUse(status), 'PLAN_ADOPTED', { status }), done: 'discarded' },
  ClosePlan: { blocked: notAdopted, done: 'closed' },
  RecordTaskCompletion: { blocked: notAdopted, empty: { code: 'UNKNOWN_TASK', details: { field: 'task' } } },
  RecordItemCompletion: { blocked: notAdopted, empty: { code: 'UNKNOWN_ITEM', details: { field: 'item' } } },
};

/** Every act that people can do to a plan, with what this person may do now, and why not. Reports name what may be reported. */
export function openPlanActs(plan: Plan, context: Context): readonly ActOffered<PlanActName>[] {
  const { document, area } = plan;
  const reportable = {
    RecordTaskCompletion: document.tasks,
    RecordItemCompletion: document.items.filter((item) => takesNoProposals(document, item)),
  } as const;
  const names = Object.keys(STANDINGS) as PlanActName[];
  return names.map((name) => {
    if (name !== 'RecordTaskCompletion' && name !== 'RecordItemCompletion')
      return shown(name, plan, judge(PLAN_ACTS[name], context.actor, { area }, context.today), []);
    const judged = reportable[name].map(({ id, lead }) => {
      return { id, judged: judge(PLAN_ACTS[name], context.actor, reportedWork(plan, lead, context), context.today) };
    });
    const mine = judged.filter((one) => 'by' in one.judged);
    const first = (mine[0] ?? judged[0])?.judged;
    const anybody = judge(PLAN_ACTS[name], context.actor, { area }, context.today);
    return shown(
      name,
      plan,
      first ?? anybody,
      mine.map(({ id }) => id),
    );
  });
}

function shown(name: PlanActName, plan: Plan, judged: Judgement, works: readonly string[]): ActOffered<PlanActName> {
  const { blocked, done, empty } = STANDINGS[name];
  const nothing = works.length === 0 ? empty : undefined;
  const looked = { blocked: () => blocked(plan.status) ?? nothing ?? null, done: () => plan.status === done };
  return offering(actNow(name, looked, judged, plan), { offers: () => ({ works }) }, plan, null);
}
