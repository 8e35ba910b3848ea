import { authorize } from '../access/policy.js';
import { permissions, role } from '../access/rule.js';
import { fact, type Context, type Fact } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { RejectionList } from '../kernel/rejection-list.js';
import { saysTheSame } from '../kernel/same.js';
import type { TimeKind } from '../measurement/record/pool.js';
import { limitEntered, type EnteredLimit } from '../measurement/time/confirm-limit.js';
import type { TimeLimit } from '../measurement/time/limit.js';
import type { UnitState } from '../unit/unit.js';
import { BASELINE_YEAR, toldAgain, type Baseline, type StandingBaseline, type ToldBaseline } from './baseline.js';
import { answeredBaseline, warningsOfBaseline, type BaselineAnswer } from './baseline-warnings.js';
import type { ProcedureDetails } from './details.js';

/** `answers`: to its warnings. `tried`: to see whether it would be recorded; warnings then need no answer. */
interface Telling extends ToldBaseline {
  readonly answers?: readonly BaselineAnswer[];
  readonly tried?: true;
}

export interface RecordBaseline extends Telling {
  readonly type: 'RecordBaseline';
}

export interface CorrectBaseline extends Telling {
  readonly type: 'CorrectBaseline';
  readonly reason: string;
}

export type BaselineEvent =
  Fact<'BaselineRecorded', Baseline> | Fact<'BaselineCorrected', Baseline & { readonly reason: string }>;

export const BASELINE_ACTS = permissions({
  RecordBaseline: role('administrator'),
  CorrectBaseline: role('administrator'),
});

export interface BaselineContext extends Context {
  readonly unit: UnitState;
  /** The kinds of time in which proposals of the agency count the procedure, as far as they are known. */
  readonly proposedIn?: readonly TimeKind[];
}

interface WithBaselines {
  readonly area: readonly string[];
  readonly details: Pick<ProcedureDetails, 'channels'>;
  readonly baselines: readonly StandingBaseline[];
}

/** A baseline is recorded once: the same again changes nothing, another one is refused. */
export function recordBaseline(
  command: RecordBaseline,
  state: WithBaselines,
  context: BaselineContext,
): readonly BaselineEvent[] {
  const { by, area } = agencyOf(command, state, context);
  checkFigures(command);
  const previous = state.baselines.find(({ agency }) => agency === command.agency);
  if (previous) {
    ensure(isToldAgain(previous, command), 'BASELINE_FROZEN', {
      field: 'agency',
      agency: command.agency,
    });
    return [];
  }
  return [fact('BaselineRecorded', baselineOf(command, { ...state, area }, context), by, context)];
}

/** Puts a recorded baseline right: both stand, the later one counts. The same again changes nothing. */
export function correctBaseline(
  command: CorrectBaseline,
  state: WithBaselines,
  context: BaselineContext,
): readonly BaselineEvent[] {
  const { by } = agencyOf(command, state, context);
  const { agency, reason } = command;
  const previous = state.baselines.find((one) => one.agency === agency);
  if (!previous) throw new Rejection('NO_BASELINE', { field: 'agency', agency });
  checkFigures(command, reason);
  if (isToldAgain(previous, command)) return [];
  const baseline = baselineOf(command, { ...state, area: previous.area }, context);
  return [fact('BaselineCorrected', { ...baseline, reason }, by, context)];
}

/** @throws Rejection FORBIDDEN, UNKNOWN_UNIT */
function agencyOf({ type, agency }: RecordBaseline | CorrectBaseline, state: WithBaselines, context: BaselineContext) {
  const { unit, actor, today } = context;
  if (unit.status === 'none') throw new Rejection('UNKNOWN_UNIT', { field: 'agency', unit: agency });
  const by = authorize(BASELINE_ACTS[type], actor, { area: unit.area }, today);
  const within = state.area.every((code, at) => unit.area[at] === code);
  ensure(within, 'UNKNOWN_UNIT', { field: 'agency', unit: agency });
  return { by, area: unit.area };
}

/** @throws Rejection BASELINE_EMPTY, READING_CONTRADICTS, BAD_COST, REASON_REQUIRED */
function checkFigures({ time, cost, costMethod }: ToldBaseline, reason?: string): void {
  const refused = new RejectionList();
  refused.expect(time !== null || cost !== null, 'BASELINE_EMPTY', { field: 'time' });
  if (typeof time === 'object' && time !== null)
    refused.expect(limitEntered(time) !== null, 'READING_CONTRADICTS', { field: 'time.readAs', text: time.text });
  refused.expect(cost === null || /^(0|[1-9]\d{0,17})$/.test(cost), 'BAD_COST', { field: 'cost' });
  refused.expect((cost === null) === (costMethod === null), 'BAD_COST', { field: 'costMethod' });
  refused.expect(reason === undefined || /\p{L}/u.test(reason), 'REASON_REQUIRED', { field: 'reason' });
  refused.settle();
}

function isToldAgain(previous: Baseline, { agency, time, cost, costMethod, source }: ToldBaseline): boolean {
  const told = { ...previous, agency, time: limitOf(time), cost, costMethod, source };
  return saysTheSame(toldAgain(previous), toldAgain(told));
}

function limitOf(time: EnteredLimit | null): TimeLimit | null {
  return time === null ? null : limitEntered(time);
}

/** @throws Rejection for a warning without an answer, unless it is only tried */
function baselineOf(
  command: Telling,
  { area, details }: WithBaselines,
  { proposedIn = [] }: BaselineContext,
): Baseline {
  const { answers = [], tried } = command;
  const { agency, cost, costMethod, source } = command;
  const time = limitOf(command.time);
  const found = warningsOfBaseline({ time, source }, { channels: details.channels, proposedIn });
  const warnings = tried ? [] : answeredBaseline(found, answers);
  return { agency, area, year: BASELINE_YEAR, time, cost, costMethod, source, warnings };
}
