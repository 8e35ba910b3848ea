import {
  hasBreakdown,
  type CostSnapshot,
  type ProcessingTimeComputation,
  type ScmComputation,
  type WorkingTime,
} from '../cost/computation.js';
import type { Parameters } from '../cost/parameters.js';
import { singleCase, type TimeLimit, type TimeUnit } from '../time/limit.js';
import type { SheetLine } from './sheet.js';

export const COST_OBSTACLES = [
  'BENEFIT_IN_WORDS',
  'NO_COST_INPUTS',
  'NO_TIME_LIMIT',
  'UNREAD_TIME_LIMIT',
  'NO_SINGLE_TIME',
  'CALENDAR_TIME',
  'MIXED_UNITS',
] as const;
export type CostObstacle = (typeof COST_OBSTACLES)[number];

export interface LineTime {
  readonly before: TimeLimit;
  readonly after: TimeLimit;
}

/** The inputs of a line's cost with only the parameters that it names, or why there is no cost. */
export function snapshotOf(line: SheetLine, time: LineTime | null, all: Parameters): CostSnapshot | CostObstacle {
  const { cost: computation, benefit } = line;
  if (!computation) return benefit ? 'BENEFIT_IN_WORDS' : 'NO_COST_INPUTS';
  const parameters = pick(all, parametersOf(computation));
  if (computation.method === 'SCM_TT02') return { methodVersion: 'SCM_TT02/1', computation, parameters };
  const why = time ? obstacle(time) : 'NO_TIME_LIMIT';
  if (why) return why;
  const [before, after] = [time && workingTime(time.before), time && workingTime(time.after)];
  if (!before || !after) return 'CALENDAR_TIME';
  return { methodVersion: 'PROCESSING_TIME/1', computation, time: { before, after }, parameters };
}

export function parametersOf(computation: ScmComputation | ProcessingTimeComputation): readonly string[] {
  if (computation.method === 'PROCESSING_TIME') return [computation.hourlyRate, computation.hoursPerDay];
  const activities = [computation.before, computation.after].flatMap((side) =>
    hasBreakdown(side) ? side.activities : [],
  );
  const named = activities
    .filter(({ hours }) => hours !== undefined)
    .map(({ hourlyRate }) => hourlyRate ?? computation.hourlyRate);
  return [...new Set(named.filter((id) => id !== undefined))];
}

export function pick(all: Parameters, ids: readonly string[]): Parameters {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const parameter = Object.hasOwn(all, id) ? all[id] : undefined;
      return parameter ? [[id, parameter]] : [];
    }),
  );
}

const WORKING_UNITS: readonly TimeUnit[] = ['minute', 'hour', 'working-day'];
const isWorking = (unit: TimeUnit): unit is WorkingTime['unit'] => WORKING_UNITS.includes(unit);

function obstacle({ before, after }: LineTime): CostObstacle | null {
  const forms = [before.form, after.form];
  if (forms.includes('unread')) return 'UNREAD_TIME_LIMIT';
  if (forms.includes('none')) return 'NO_TIME_LIMIT';
  const [old, now] = [singleCase(before), singleCase(after)];
  if (!old || !now) return 'NO_SINGLE_TIME';
  return isWorking(old.unit) === isWorking(now.unit) ? null : 'MIXED_UNITS';
}

function workingTime(limit: TimeLimit): WorkingTime | null {
  const only = singleCase(limit);
  return only && isWorking(only.unit) ? { value: only.from, unit: only.unit } : null;
}
