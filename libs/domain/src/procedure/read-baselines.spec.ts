import { administratorOf, areaOfUnit, contextOf, decider, everyProcedureFact } from '@app/testing';
import type { EnteredLimit } from '../measurement/time/confirm-limit.js';
import { pooledLimit } from '../measurement/record/pool.js';
import type { UnitState } from '../unit/unit.js';
import { procedureDecider, type ProcedureEvent } from './procedure.js';
import type { CorrectBaseline, RecordBaseline } from './record-baseline.js';

const unit: UnitState = { status: 'registered', ended: null, name: 'UBND phường', area: areaOfUnit('ward'), roles: [] };
const administrator = { ...contextOf(administratorOf('ward')), unit };
const source = { title: 'Báo cáo năm 2024', number: null, date: null };
const told = { agency: 'ward', cost: null, costMethod: null, source } as const;

const record = (time: EnteredLimit, change: Partial<RecordBaseline> = {}): RecordBaseline => {
  return { type: 'RecordBaseline', ...told, time, ...change };
};
const correct = (time: EnteredLimit): CorrectBaseline => {
  return { type: 'CorrectBaseline', ...told, time, reason: 'Chép nhầm dòng' };
};
const known = everyProcedureFact().slice(0, 1);
const given = (...facts: readonly ProcedureEvent[]) => decider(procedureDecider).given([...known, ...facts]);
const decided = (command: RecordBaseline, ...facts: readonly ProcedureEvent[]) =>
  procedureDecider.decide(
    command,
    [...known, ...facts].reduce(procedureDecider.evolve, procedureDecider.initial),
    administrator,
  );

const half = { text: '1/2 ngày làm việc', readAs: [{ from: '0,5', unit: 'working-day' }] } as const;
const appointed = { text: 'Theo lịch hẹn', readAs: [{ from: '1', to: '2', unit: 'working-day' }] } as const;
const oneDay = { text: '24h', readAs: [{ from: '1', unit: 'working-day' }] } as const;

describe('a reading beside the limit of a baseline', () => {
  it.each<[EnteredLimit, object, string]>([
    [half, { raw: half.text, form: 'cases', cases: [{ from: '0.5' }], marks: ['half'], by: 'confirmed' }, '4'],
    [oneDay, { raw: '24h', form: 'cases', cases: [{ from: '1', unit: 'working-day' }], by: 'given' }, '8'],
  ])('%j stands with it, needs no more answer, and is what counts', (time, limit, hours) => {
    const facts = decided(record(time));
    expect(facts).toMatchObject([{ type: 'BaselineRecorded', data: { time: limit, warnings: [] } }]);
    const [fact] = facts;
    const kept = fact?.type === 'BaselineRecorded' ? fact.data.time : null;
    expect(kept && pooledLimit(kept)).toMatchObject({ kind: 'working-hour', before: { num: BigInt(hours) } });
  });

  it('gives an unread text its typed form, which is warned about as any other', () => {
    given()
      .when(record(appointed), administrator)
      .thenRejected('BASELINE_WARNED', { warnings: [{ code: 'SEVERAL_CASES' }] });
    const answers = [{ code: 'SEVERAL_CASES', field: 'time', answer: 'Lấy ngày sau' }] as const;
    given()
      .when(record(appointed, { answers }), administrator)
      .then([{ type: 'BaselineRecorded', data: { time: { raw: appointed.text, form: 'cases', by: 'given' } } }]);
  });

  it('is put right by a correction, also where the text stays', () => {
    const facts = decided(record(half));
    given(...facts)
      .when(record({ ...half, readAs: [{ from: '0.5', unit: 'working-day' }] }), administrator)
      .then([]);
    given(...facts)
      .when(record(half.text), administrator)
      .thenRejected('BASELINE_FROZEN');
    given(...facts)
      .when(correct(half), administrator)
      .then([]);
    given(...facts)
      .when(correct({ ...half, readAs: [{ from: '1', unit: 'working-day' }] }), administrator)
      .then([{ type: 'BaselineCorrected', data: { time: { raw: half.text, cases: [{ from: '1' }], by: 'given' } } }]);
  });

  it('that says what the text plainly says changes nothing', () => {
    const plain = { text: '01 ngày làm việc', readAs: [{ from: '1', unit: 'working-day' }] } as const;
    const facts = decided(record(plain));
    expect(facts).toMatchObject([{ data: { time: { raw: plain.text } } }]);
    expect(facts[0]?.data).not.toHaveProperty('time.by');
    given(...facts)
      .when(record(plain.text), administrator)
      .then([]);
  });

  it.each<[EnteredLimit & object]>([
    [{ text: '5 ngày làm việc', readAs: [{ from: '3', unit: 'working-day' }] }],
    [{ text: '5 ngày làm việc', readAs: [] }],
    [{ text: 'Theo lịch hẹn', readAs: [{ from: '5', to: '3', unit: 'day' }] }],
  ])('that contradicts it is refused, also where it is only tried, with all other faults: %j', (time) => {
    const refused = { field: 'time.readAs', text: time.text };
    given()
      .when(record(time, { tried: true }), administrator)
      .thenRejected('READING_CONTRADICTS', refused);
    given()
      .when(record(time, { cost: '1.5', costMethod: 'SCM_TT02' }), administrator)
      .thenRejected('READING_CONTRADICTS', { ...refused, also: [{ code: 'BAD_COST', field: 'cost' }] });
    given(...decided(record(half)))
      .when(correct(time), administrator)
      .thenRejected('READING_CONTRADICTS', refused);
  });
});
