import { parametersDecider, type ParametersCommand, type ParametersEvent, type UnplacedParameter } from '@app/domain';
import { contextOf } from './context.js';
import { administratorOf } from './people.js';
import { areaOfUnit } from './plan-fixture.js';

export function hourlyRate(change: Partial<UnplacedParameter> = {}): UnplacedParameter {
  return {
    kind: 'hourly-rate',
    value: { low: '38000', central: '40000', high: '42500.5' },
    validFrom: '2025-01-01',
    validTo: '2026-12-31',
    basis: 'Thu nhập bình quân năm 2024',
    source: 'Báo cáo số 12/BC-UBND',
    ...change,
  };
}

/** In the order in which they happen. */
export function everyParametersFact(): readonly ParametersEvent[] {
  const context = contextOf(administratorOf('ward'));
  const commands: readonly ParametersCommand[] = [
    { type: 'RecordParameter', area: areaOfUnit('ward'), id: 'thu-nhap-2024', parameter: hourlyRate() },
    { type: 'EndParameter', id: 'thu-nhap-2024', validTo: '2026-06-30' },
  ];
  return commands.reduce<readonly ParametersEvent[]>((facts, command) => {
    const state = facts.reduce(parametersDecider.evolve, parametersDecider.initial);
    return [...facts, ...parametersDecider.decide(command, state, context)];
  }, []);
}
