import { authorize } from '../access/policy.js';
import { INSTALLATION, permissions } from '../access/rule.js';
import { isAreaPath } from '../kernel/area.js';
import { codecOf } from '../kernel/codec.js';
import { fact, type Context, type Decider, type Fact, type Of } from '../kernel/decider.js';
import { ensure, Rejection } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import type { StandingBaseline } from './baseline.js';
import { readCode, type ProcedureCode } from './code.js';
import { changedDetails, type DetailName, type ProcedureDetails } from './details.js';
import type { FileSource } from './file-source.js';
import { mergedDetails, type GivenDetails } from './given-details.js';
import {
  BASELINE_ACTS,
  correctBaseline,
  recordBaseline,
  type BaselineContext,
  type BaselineEvent,
  type CorrectBaseline,
  type RecordBaseline,
} from './record-baseline.js';

/** `area`: the path of the registry's owner, empty for the shared one. `source`: the file that says it. */
export type ProcedureCommand =
  | {
      readonly type: 'RegisterProcedure';
      readonly area: readonly string[];
      readonly code: string;
      readonly details: GivenDetails;
      readonly source?: FileSource | null;
    }
  | RecordBaseline
  | CorrectBaseline;

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
  | BaselineEvent;

export interface Procedure {
  readonly status: 'registered';
  readonly area: readonly string[];
  readonly code: ProcedureCode;
  readonly details: ProcedureDetails;
  readonly baselines: readonly StandingBaseline[];
}

export type ProcedureState = { readonly status: 'none' } | Procedure;

export type ProcedureContext = BaselineContext;

export const PROCEDURE_ACTS = { ...permissions({ RegisterProcedure: INSTALLATION }), ...BASELINE_ACTS };

/** Procedures as their sources describe them, with a baseline per agency, which only a correction changes. */
export const procedureDecider: Decider<ProcedureCommand, ProcedureState, ProcedureEvent, ProcedureContext> = {
  initial: { status: 'none' },
  decide: (command, state, context) => {
    if (command.type === 'RegisterProcedure') return register(command, state, context);
    if (state.status === 'none') throw new Rejection('NOT_FOUND');
    return command.type === 'RecordBaseline'
      ? recordBaseline(command, state, context)
      : correctBaseline(command, state, context);
  },
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
    case 'BaselineRecorded': {
      const { data, on, by } = event;
      return { ...state, baselines: [...state.baselines, { ...data, reason: null, on, by, earlier: [] }] };
    }
    case 'BaselineCorrected':
      return { ...state, baselines: state.baselines.map((one) => correctedBy(one, event)) };
  }
}

function correctedBy(
  standing: StandingBaseline,
  { data, on, by }: Of<ProcedureEvent, 'BaselineCorrected'>,
): StandingBaseline {
  if (standing.agency !== data.agency) return standing;
  const { earlier, ...before } = standing;
  return { ...data, on, by, earlier: [...earlier, before] };
}

export const procedureCodec = codecOf<ProcedureEvent['type']>({
  ProcedureRegistered: { version: 2, upcasts: { 1: (data) => ({ ...data, source: null }) } },
  ProcedureChanged: { version: 2, upcasts: { 1: (data) => ({ ...data, source: null }) } },
  BaselineRecorded: {
    version: 3,
    upcasts: { 1: (data) => ({ ...data, costMethod: null }), 2: (data) => ({ ...data, warnings: [] }) },
  },
  BaselineCorrected: { version: 1 },
});
