import { authorize } from '../access/policy.js';
import { INSTALLATION, permissions, role } from '../access/rule.js';
import { isAreaPath } from '../kernel/area.js';
import { fact, type Context, type Decider, type Fact, type Of } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { RejectionList } from '../kernel/rejection-list.js';
import { saysTheSame } from '../kernel/same.js';
import type { CostMethod } from '../measurement/cost/computation.js';
import { parseLimit } from '../measurement/time/parse-limit.js';
import type { UnitState } from '../unit/unit.js';
import { BASELINE_YEAR, type Baseline, type BaselineSource } from './baseline.js';
import { readCode, type ProcedureCode } from './code.js';
import { changedDetails, type DetailName, type ProcedureDetails } from './details.js';
import type { FileSource } from './file-source.js';
import { mergedDetails, type GivenDetails } from './given-details.js';
import { codecOf } from '../kernel/codec.js';

/**
 * `area`: the path of the registry's owner, empty for the shared one. `source`: the file that says it. `time`: the limit
 * as written. `costMethod`: given with a cost, and only then.
 */
export type ProcedureCommand =
  | {
      readonly type: 'RegisterProcedure';
      readonly area: readonly string[];
      readonly code: string;
      readonly details: GivenDetails;
      readonly source?: FileSource | null;
    }
  | {
      readonly type: 'RecordBaseline';
      readonly agency: string;
      readonly time: string | null;
      readonly cost: string | null;
      readonly costMethod: CostMethod | null;
      readonly source: BaselineSource;
    };

/** `details`: all, also those that the source did not name. `changed`: names of those that differ. */
export type ProcedureEvent =
  | Fact<
      'ProcedureRegistered',
      {
        readonly area: readonly string[];
        readonly code: ProcedureCode;
        readonly details: ProcedureDetails;
        readonly source: FileSource | null;
      }
    >
  | Fact<
      'ProcedureChanged',
      {
        readonly code: ProcedureCode;
        readonly details: ProcedureDetails;
        readonly changed: readonly (DetailName | 'code')[];
        readonly source: FileSource | null;
      }
    >
  | Fact<'BaselineRecorded', Baseline>;

export interface Procedure {
  readonly status: 'registered';
  readonly area: readonly string[];
  readonly code: ProcedureCode;
  readonly details: ProcedureDetails;
  readonly baselines: readonly Baseline[];
}

export type ProcedureState = { readonly status: 'none' } | Procedure;

export interface ProcedureContext extends Context {
  readonly unit: UnitState;
}

export const PROCEDURE_ACTS = permissions({ RegisterProcedure: INSTALLATION, RecordBaseline: role('administrator') });

/** Procedures as their sources describe them, with a baseline per agency, which never changes. */
export const procedureDecider: Decider<ProcedureCommand, ProcedureState, ProcedureEvent, ProcedureContext> = {
  initial: { status: 'none' },
  decide: (command, state, context) =>
    command.type === 'RegisterProcedure' ? register(command, state, context) : record(command, state, context),
  evolve,
};

function register(
  command: Of<ProcedureCommand, 'RegisterProcedure'>,
  state: ProcedureState,
  context: Context,
): readonly ProcedureEvent[] {
  const { area, source = null } = command;
  const by = authorize(PROCEDURE_ACTS.RegisterProcedure, context.actor, { area }, context.today);
  const code = readCode(command.code);
  if (!code) throw new Rejection('BAD_CODE', { field: 'code' });
  ensure(isAreaPath(area), 'BAD_AREA', { field: 'area' });
  const details = mergedDetails(state.status === 'none' ? null : state.details, command.details);
  if (!details) throw new Rejection('INCOMPLETE', { field: 'channels' });
  ensure(details.name !== '', 'INCOMPLETE', { field: 'name' });
  if (state.status === 'none') return [fact('ProcedureRegistered', { area, code, details, source }, by, context)];
  ensure(saysTheSame(area, state.area) && code.key === state.code.key, 'ALREADY_EXISTS', { field: 'code' });
  const recoded = code.written === state.code.written ? [] : (['code'] as const);
  const changed = [...recoded, ...changedDetails(state.details, details)];
  return changed.length === 0 ? [] : [fact('ProcedureChanged', { code, details, changed, source }, by, context)];
}

function record(
  command: Of<ProcedureCommand, 'RecordBaseline'>,
  state: ProcedureState,
  context: ProcedureContext,
): readonly ProcedureEvent[] {
  if (state.status === 'none') throw new Rejection('NOT_FOUND');
  const { unit } = context;
  if (unit.status === 'none') throw new Rejection('UNKNOWN_UNIT', { field: 'agency', unit: command.agency });
  const by = authorize(PROCEDURE_ACTS.RecordBaseline, context.actor, { area: unit.area }, context.today);
  const within = state.area.every((code, at) => unit.area[at] === code);
  ensure(within, 'UNKNOWN_UNIT', { field: 'agency', unit: command.agency });
  const { agency, cost, costMethod, source } = command;
  const refused = new RejectionList();
  refused.expect(command.time !== null || cost !== null, 'BASELINE_EMPTY', { field: 'time' });
  refused.expect(cost === null || /^(0|[1-9]\d{0,17})$/.test(cost), 'BAD_COST', { field: 'cost' });
  refused.expect((cost === null) === (costMethod === null), 'BAD_COST', { field: 'costMethod' });
  refused.settle();
  const time = command.time === null ? null : parseLimit(command.time);
  const stated = { agency, time: command.time, cost, costMethod, source };
  const previous = state.baselines.find((one) => one.agency === agency);
  if (previous) {
    const { cost, costMethod, source } = previous;
    const before = { agency, time: previous.time?.raw ?? null, cost, costMethod, source };
    ensure(saysTheSame(before, stated), 'BASELINE_FROZEN', { field: 'agency', agency });
    return [];
  }
  const baseline: Baseline = { agency, area: unit.area, year: BASELINE_YEAR, time, cost, costMethod, source };
  return [fact('BaselineRecorded', baseline, by, context)];
}

function evolve(state: ProcedureState, event: ProcedureEvent): ProcedureState {
  if (event.type === 'ProcedureRegistered') {
    const { area, code, details } = event.data;
    return { status: 'registered', area, code, details, baselines: [] };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ProcedureChanged': {
      const { code, details } = event.data;
      return { ...state, code, details };
    }
    case 'BaselineRecorded':
      return { ...state, baselines: [...state.baselines, event.data] };
  }
}

export const procedureCodec = codecOf<ProcedureEvent['type']>({
  ProcedureRegistered: { version: 2, upcasts: { 1: (data) => ({ ...data, source: null }) } },
  ProcedureChanged: { version: 2, upcasts: { 1: (data) => ({ ...data, source: null }) } },
  BaselineRecorded: { version: 2, upcasts: { 1: (data) => ({ ...data, costMethod: null }) } },
});
