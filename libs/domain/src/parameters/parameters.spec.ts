import {
  administratorOf,
  areaOfUnit,
  auditorOf,
  carrier,
  contextOf,
  decider,
  everyParametersFact,
  hourlyRate,
  officerOf,
} from '@app/testing';
import type { UnplacedParameter } from '../measurement/cost/parameters.js';
import { effectiveParameters } from './effective-parameters.js';
import { parametersDecider, type ParametersCommand, type ParametersEvent } from './parameters.js';

const ward = areaOfUnit('ward');
const administrator = contextOf(administratorOf('ward'));
const installation = contextOf(carrier);
const record = (change: Partial<UnplacedParameter> = {}, id = 'rate', area = ward): ParametersCommand => {
  return { type: 'RecordParameter', area, id, parameter: hourlyRate(change) };
};
const end = (validTo: string, id = 'thu-nhap-2024'): ParametersCommand => ({ type: 'EndParameter', id, validTo });
const given = (...facts: readonly ParametersEvent[]) => decider(parametersDecider).given(facts);
const [recorded, ended] = everyParametersFact() as [ParametersEvent, ParametersEvent];
const without = ({ validTo: _, ...rest }: UnplacedParameter): UnplacedParameter => rest;

describe('a parameter', () => {
  it('is recorded with all that was said of it', () =>
    given()
      .when(record(), administrator)
      .then([{ type: 'ParameterRecorded', data: { area: ward, id: 'rate', parameter: hourlyRate() } }]));

  it('recorded again as it is is nothing, and never becomes another', () => {
    const known = given(recorded);
    known.when(record({}, 'thu-nhap-2024'), administrator).then([]);
    known
      .when(record({ value: '41000' }, 'thu-nhap-2024'), administrator)
      .thenRejected('PARAMETER_FROZEN', { id: 'thu-nhap-2024' });
    given(recorded, ended).when(record({}, 'thu-nhap-2024'), administrator).then([]);
  });

  it.each<[string, Partial<UnplacedParameter>, string, string]>([
    ['a value of zero', { value: '0' }, 'BAD_PARAMETER', 'value'],
    ['a value below zero', { value: '-5' }, 'BAD_PARAMETER', 'value'],
    ['a value that is none', { value: 'nhiều' }, 'BAD_PARAMETER', 'value'],
    ['a value that reads in two ways', { value: '40.000' }, 'BAD_PARAMETER', 'value'],
    ['a comma', { value: '2,5' }, 'BAD_PARAMETER', 'value'],
    ['an estimate upside down', { value: { low: '3', central: '2', high: '4' } }, 'BAD_PARAMETER', 'value'],
    ['an estimate from zero', { value: { low: '0', central: '2', high: '4' } }, 'BAD_PARAMETER', 'value'],
    ['more hours than a day has', { kind: 'hours-per-day', value: '24.5' }, 'BAD_PARAMETER', 'value'],
    ['a kind that is none', { kind: 'x' as 'hourly-rate' }, 'BAD_PARAMETER', 'kind'],
    ['a first day that is none', { validFrom: '2025-02-30' }, 'BAD_TERM', 'validFrom'],
    ['a last day that is none', { validTo: '2025-13-01' }, 'BAD_TERM', 'validTo'],
    ['a last day before the first', { validTo: '2024-12-31' }, 'BAD_TERM', 'validTo'],
    ['no basis', { basis: ' ' }, 'INCOMPLETE', 'basis'],
    ['no source', { source: '' }, 'INCOMPLETE', 'source'],
  ])('is refused for %s', (_, change, code, field) =>
    given()
      .when(record(change), administrator)
      .thenRejected(code as 'BAD_TERM', { field }),
  );

  it.each(['', 'Rate', 'a_b', '-a', 'a--b', 'a'.repeat(61)])('is refused for the id "%s"', (id) =>
    given().when(record({}, id), administrator).thenRejected('BAD_PARAMETER', { field: 'id' }),
  );

  it('ends once or earlier, within its days', () => {
    given(recorded)
      .when(end('2026-06-30'), administrator)
      .then([{ type: 'ParameterEnded', data: { area: ward } }]);
    given(recorded, ended).when(end('2026-06-30'), administrator).then([]);
    given(recorded, ended)
      .when(end('2026-05-31'), administrator)
      .then([{ type: 'ParameterEnded' }]);
    given(recorded, ended).when(end('2026-07-01'), administrator).thenRejected('BAD_TERM', { to: '2026-06-30' });
    given(recorded).when(end('2024-12-31'), administrator).thenRejected('BAD_TERM', { from: '2025-01-01' });
    given(recorded).when(end('2026-06-31'), administrator).thenRejected('BAD_TERM', { field: 'validTo' });
    given(recorded).when(end('2026-06-30', 'other'), administrator).thenRejected('NOT_FOUND', { field: 'id' });
  });

  it('is for administrators over the area, that of the country for the installation alone', () => {
    for (const actor of [auditorOf('ward'), officerOf('room-a'), administratorOf('room-x')]) {
      given().when(record(), contextOf(actor)).thenRejected('FORBIDDEN');
      given(recorded).when(end('2026-06-30'), contextOf(actor)).thenRejected('FORBIDDEN');
    }
    given()
      .when(record({}, 'rate', []), administrator)
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    given()
      .when(record({}, 'rate', []), installation)
      .then([{ type: 'ParameterRecorded' }]);
    given()
      .when(record(), contextOf(administratorOf('office')))
      .then([{ type: 'ParameterRecorded' }]);
  });

  it('is not recorded for an area that is none, or with those of another', () => {
    const forged = ['tinh', 'tinh/phuong', 'tinh/phuong-ben'];
    given()
      .when(record({}, 'rate', forged), administrator)
      .thenRejected('BAD_PARAMETER', { field: 'area' });
    given(recorded)
      .when(record({}, 'rate', ['tinh']), installation)
      .thenRejected('BAD_PARAMETER', { field: 'area' });
  });
});

describe('the parameters that count in an area', () => {
  const stateOf = (...facts: readonly ParametersEvent[]) =>
    facts.reduce(parametersDecider.evolve, parametersDecider.initial);
  const national = (id: string, value: string) =>
    parametersDecider.decide(record({ value }, id, []), parametersDecider.initial, installation);
  const country = stateOf(...national('thu-nhap-2024', '39000'), ...national('day', '8'));

  it('are the nearest of each id, with the area that they are of and their last day as it stands', () => {
    const counting = effectiveParameters([country, parametersDecider.initial, stateOf(recorded, ended)]);
    expect(counting).toEqual({
      day: hourlyRate({ value: '8' }),
      'thu-nhap-2024': { ...hourlyRate(), validTo: '2026-06-30', area: 'tinh/phuong' },
    });
  });

  it('without a last day have none', () => {
    const facts = parametersDecider.decide(
      { type: 'RecordParameter', area: [], id: 'rate', parameter: without(hourlyRate()) },
      parametersDecider.initial,
      installation,
    );
    expect(effectiveParameters([stateOf(...facts)])).toEqual({ rate: without(hourlyRate()) });
  });
});
