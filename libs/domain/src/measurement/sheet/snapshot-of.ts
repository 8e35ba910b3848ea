import {
  hasBreakdown,
  type CaseTime,
  type CostSnapshot,
  type ProcessingTimeComputation,
  type ScmComputation,
  type WorkingTime,
} from '../cost/computation.js';
import type { Parameters } from '../cost/parameters.js';
import { isRange, singleCase, type TimeCase, type TimeLimit, type TimeUnit } from '../time/limit.js';
import type { SheetLine } from './sheet.js';

export const COST_OBSTACLES = [
  'BENEFIT_IN_WORDS',
  'NO_COST_INPUTS',
  'NO_TIME_LIMIT',
  'UNREAD_TIME_LIMIT',
  'NO_SINGLE_TIME',
  'CALENDAR_TIME',
  'MIXED_UNITS',
  'CASES_DIFFER',
  'DOSSIERS_OF_OTHER_CASES',
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
  const cases = time ? casesOf(time, computation.dossiersPerCase) : 'NO_TIME_LIMIT';
  if (typeof cases === 'string') return cases;
  const [first] = cases;
  if (!first) return 'NO_TIME_LIMIT';
  const several = computation.dossiersPerCase ? { cases } : {};
  return { methodVersion: 'PROCESSING_TIME/1', computation, time: first, ...several, parameters };
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

/** The working time of each case, or why there is none. `counted`: the dossiers of each case. */
function casesOf(
  { before, after }: LineTime,
  counted: ProcessingTimeComputation['dossiersPerCase'],
): readonly CaseTime[] | CostObstacle {
  const forms = [before.form, after.form];
  if (forms.includes('unread')) return 'UNREAD_TIME_LIMIT';
  if (forms.includes('none')) return 'NO_TIME_LIMIT';
  if (counted === undefined && (!singleCase(before) || !singleCase(after))) return 'NO_SINGLE_TIME';
  if (before.cases.length !== after.cases.length) return 'CASES_DIFFER';
  if (counted !== undefined && counted.length !== before.cases.length) return 'DOSSIERS_OF_OTHER_CASES';
  const found = before.cases.map((old, at) => caseTime(old, after.cases[at]));
  const why = found.find((one) => typeof one === 'string');
  return why ?? found.filter((one) => typeof one !== 'string');
}

function caseTime(old: TimeCase, now: TimeCase | undefined): CaseTime | CostObstacle {
  if (!now || isRange(old) || isRange(now)) return 'NO_SINGLE_TIME';
  if (isWorking(old.unit) !== isWorking(now.unit)) return 'MIXED_UNITS';
  const [before, after] = [workingTime(old), workingTime(now)];
  return before && after ? { before, after } : 'CALENDAR_TIME';
}

function workingTime({ from, unit }: TimeCase): WorkingTime | null {
  return isWorking(unit) ? { value: from, unit } : null;
}
