import {
  administratorOf,
  areaOfUnit,
  auditorOf,
  carrier,
  contextOf,
  decider,
  everyProcedureFact,
  officerOf,
  procedureDetails,
} from '@app/testing';
import { procedureCodec } from './procedure.js';
import type { UnitState } from '../unit/unit.js';
import type { ProcedureDetails } from './details.js';
import { procedureDecider, type Procedure, type ProcedureCommand, type ProcedureEvent } from './procedure.js';

const area = areaOfUnit('ward');
const unit: UnitState = { status: 'registered', ended: null, name: 'UBND phường', area, roles: [] };
const by = (actor: Parameters<typeof contextOf>[0], agency: UnitState = unit) => ({
  ...contextOf(actor),
  unit: agency,
});
const administrator = by(administratorOf('ward'));
const register = (change: Partial<ProcedureDetails> = {}, code = '1.001193'): ProcedureCommand => {
  return { type: 'RegisterProcedure', area, code, details: procedureDetails(change) };
};
const source = { title: 'Báo cáo năm 2024', number: '12/BC-UBND', date: '2024-12-20' };
const baseline = (change: object = {}): ProcedureCommand => {
  return {
    type: 'RecordBaseline',
    agency: 'ward',
    time: '2 ngày làm việc',
    cost: '32000000',
    costMethod: 'SCM_TT02',
    source,
    ...change,
  };
};
const given = (...facts: readonly ProcedureEvent[]) => decider(procedureDecider).given(facts);
const known = everyProcedureFact().slice(0, 1);
const measured = [...known, ...procedureDecider.decide(baseline(), stateAfter(known), administrator)];

function stateAfter(facts: readonly ProcedureEvent[]) {
  return facts.reduce(procedureDecider.evolve, procedureDecider.initial);
}

describe('registering a procedure', () => {
  it('keeps the code as written and what the source says', () =>
    given()
      .when(register({}, '1.001193.000.00.00.H55'), administrator)
      .then([
        {
          type: 'ProcedureRegistered',
          data: {
            area,
            code: { catalogue: 'national', key: '1.001193', written: '1.001193.000.00.00.H55' },
            details: procedureDetails(),
          },
        },
      ]));

  it('that is known as it is changes nothing', () =>
    given(...known)
      .when(register(), administrator)
      .then([]));

  it('that is known otherwise changes it, and says in what', () =>
    given(...known)
      .when(register({ name: 'Khai sinh', others: { co_quan_phoi_hop: '' } }, '1.001193.000.00.00.H55'), administrator)
      .then([{ type: 'ProcedureChanged', data: { changed: ['code', 'name', 'others'] } }]));

  it('changes nothing that the source does not name', () =>
    given(...known)
      .when({ type: 'RegisterProcedure', area, code: '1.001193', details: { field: 'Tư pháp' } }, administrator)
      .then([
        { type: 'ProcedureChanged', data: { changed: ['field'], details: procedureDetails({ field: 'Tư pháp' }) } },
      ]));

  it.each([
    [register({}, '1.00119'), 'BAD_CODE'],
    [register({ name: '' }), 'INCOMPLETE'],
    [{ type: 'RegisterProcedure', area, code: '1.001193', details: { field: 'Tư pháp' } }, 'INCOMPLETE'],
  ] as const)('refuses what cannot be known again', (command, code) =>
    given().when(command, administrator).thenRejected(code),
  );

  it('refuses another procedure or registry under the same id', () => {
    given(...known)
      .when(register({}, '1.001194'), administrator)
      .thenRejected('ALREADY_EXISTS');
    given(...known)
      .when({ ...register(), area: [] } as ProcedureCommand, by(carrier))
      .thenRejected('ALREADY_EXISTS');
  });

  it('is for administrators of the registry, and for the installation', () => {
    given()
      .when(register(), by(officerOf('ward')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    given()
      .when(register(), by(auditorOf('ward')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    given()
      .when({ ...register(), area: ['tinh-khac'] } as ProcedureCommand, administrator)
      .thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
    given()
      .when(register(), by(carrier))
      .then([{ type: 'ProcedureRegistered' }]);
  });
});

describe('the baseline of 2024', () => {
  it('is recorded with its source, its time read and kept as written', () =>
    given(...known)
      .when(baseline(), administrator)
      .then([
        {
          type: 'BaselineRecorded',
          data: {
            agency: 'ward',
            year: 2024,
            cost: '32000000',
            costMethod: 'SCM_TT02',
            source,
            time: { raw: '2 ngày làm việc', form: 'cases' },
          },
        },
      ]));

  it('recorded again in the same words changes nothing', () =>
    given(...measured)
      .when(baseline(), administrator)
      .then([]));

  it.each([
    { time: '6 ngày làm việc' },
    { cost: null, costMethod: null },
    { costMethod: 'PROCESSING_TIME' },
    { source: { ...source, number: null } },
  ])('is frozen: %j is refused', (change) =>
    given(...measured)
      .when(baseline(change), administrator)
      .thenRejected('BASELINE_FROZEN'),
  );

  it('of a time when no method was recorded has none', () => {
    const stored = { agency: 'ward', area, year: 2024, time: null, cost: '32000000', source };
    expect(procedureCodec.read('BaselineRecorded.v1', stored).data).toEqual({
      ...stored,
      costMethod: null,
      warnings: [],
    });
  });

  it('outlives changes of the procedure, and each agency has its own', () => {
    const changed = procedureDecider.decide(register({ field: 'Tư pháp' }), stateAfter(measured), administrator);
    const other = baseline({ agency: 'center', time: null });
    const facts = [...measured, ...changed];
    const { baselines } = stateAfter([
      ...facts,
      ...procedureDecider.decide(other, stateAfter(facts), administrator),
    ]) as Procedure;
    expect(baselines.map(({ agency, time }) => [agency, time?.raw])).toEqual([
      ['ward', '2 ngày làm việc'],
      ['center', undefined],
    ]);
  });

  it.each([
    [{ time: null, cost: null, costMethod: null }, 'BASELINE_EMPTY'],
    [{ cost: null }, 'BAD_COST'],
    [{ costMethod: null }, 'BAD_COST'],
    [{ cost: '1.5' }, 'BAD_COST'],
    [{ cost: '-1' }, 'BAD_COST'],
    [{ cost: '01' }, 'BAD_COST'],
  ] as const)('refuses %j', (change, code) =>
    given(...known)
      .when(baseline(change), administrator)
      .thenRejected(code),
  );

  it('needs a known procedure and a known agency within its registry', () => {
    given().when(baseline(), administrator).thenRejected('NOT_FOUND');
    given(...known)
      .when(baseline(), by(administratorOf('ward'), { status: 'none' }))
      .thenRejected('UNKNOWN_UNIT');
    const above: UnitState = { ...unit, area: area.slice(0, 1) };
    given(...known)
      .when(baseline(), by(administratorOf('office'), above))
      .thenRejected('UNKNOWN_UNIT');
    given(...known)
      .when(baseline(), by(officerOf('ward')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
  });
});
