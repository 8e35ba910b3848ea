import { authorize } from '../access/policy.js';
import { INSTALLATION, permissions } from '../access/rule.js';
import { isAreaPath } from '../kernel/area.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { fact, type Context, type Decider, type Fact, type Of } from '../kernel/decider.js';
import { ensureRoom } from '../kernel/list-bound.js';
import { ensure } from '../kernel/rejection.js';
import { saysTheSame } from '../kernel/same.js';
import type { UnplacedParameter } from '../measurement/cost/parameters.js';
import { checkEnd, checkParameter } from './check-parameter.js';
import { codecOf } from '../kernel/codec.js';

/** `area`: the path of the area where it is valid, empty for the country. */
export type ParametersCommand =
  | {
      readonly type: 'RecordParameter';
      readonly area: readonly string[];
      readonly id: string;
      readonly parameter: UnplacedParameter;
    }
  | { readonly type: 'EndParameter'; readonly id: string; readonly validTo: CivilDate };

export type ParametersEvent =
  | Fact<
      'ParameterRecorded',
      { readonly area: readonly string[]; readonly id: string; readonly parameter: UnplacedParameter }
    >
  | Fact<'ParameterEnded', { readonly area: readonly string[]; readonly id: string; readonly validTo: CivilDate }>;

export interface RecordedParameter {
  readonly id: string;
  readonly parameter: UnplacedParameter;
  readonly ended: CivilDate | null;
}

/** The parameters of one area; `area` is null before the first. */
export interface ParametersState {
  readonly area: readonly string[] | null;
  readonly recorded: readonly RecordedParameter[];
}

export const PARAMETERS_ACTS = permissions({ RecordParameter: INSTALLATION, EndParameter: INSTALLATION });

/** Dated figures for costs. A recorded one never changes, but may get a last day. */
export const parametersDecider: Decider<ParametersCommand, ParametersState, ParametersEvent> = {
  initial: { area: null, recorded: [] },
  decide: (command, state, context) =>
    command.type === 'RecordParameter' ? record(command, state, context) : end(command, state, context),
  evolve,
};

function record(
  command: Of<ParametersCommand, 'RecordParameter'>,
  state: ParametersState,
  context: Context,
): readonly ParametersEvent[] {
  const { area, id, parameter } = command;
  const by = authorize(PARAMETERS_ACTS.RecordParameter, context.actor, { area }, context.today);
  const isOwn = isAreaPath(area) && (state.area === null || saysTheSame(area, state.area));
  ensure(isOwn, 'BAD_PARAMETER', { field: 'area' });
  checkParameter(id, parameter);
  const current = state.recorded.find((one) => one.id === id);
  if (current) {
    ensure(saysTheSame(parameter, current.parameter), 'PARAMETER_FROZEN', { field: 'id', id });
    return [];
  }
  ensureRoom(state.recorded, 'parameters');
  return [fact('ParameterRecorded', { area, id, parameter }, by, context)];
}

function end(
  { id, validTo }: Of<ParametersCommand, 'EndParameter'>,
  state: ParametersState,
  context: Context,
): readonly ParametersEvent[] {
  const area = state.area ?? [];
  const by = authorize(PARAMETERS_ACTS.EndParameter, context.actor, { area }, context.today);
  const current = state.recorded.find((one) => one.id === id);
  ensure(current !== undefined, 'NOT_FOUND', { field: 'id' });
  const { validFrom, validTo: last } = inForce(current);
  checkEnd(validFrom, validTo);
  ensure(last === undefined || validTo <= last, 'BAD_TERM', { field: 'validTo', from: validFrom, to: last });
  return last === validTo ? [] : [fact('ParameterEnded', { area, id, validTo }, by, context)];
}

export function inForce({ parameter, ended }: RecordedParameter): UnplacedParameter {
  return ended === null ? parameter : { ...parameter, validTo: ended };
}

function evolve(state: ParametersState, event: ParametersEvent): ParametersState {
  switch (event.type) {
    case 'ParameterRecorded': {
      const { area, id, parameter } = event.data;
      return { area, recorded: [...state.recorded, { id, parameter, ended: null }] };
    }
    case 'ParameterEnded': {
      const { id, validTo } = event.data;
      const recorded = state.recorded.map((one) => (one.id === id ? { ...one, ended: validTo } : one));
      return { ...state, recorded };
    }
  }
}

export const parametersCodec = codecOf<ParametersEvent['type']>({
  ParameterRecorded: { version: 1 },
  ParameterEnded: { version: 1 },
});
