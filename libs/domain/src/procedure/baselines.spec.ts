import {
  administratorOf,
  areaOfUnit,
  contextOf,
  decider,
  everyProcedureFact,
  officerOf,
  procedureDetails,
} from '@app/testing';
import type { TimeKind } from '../measurement/record/pool.js';
import { parseLimit } from '../measurement/time/parse-limit.js';
import type { UnitState } from '../unit/unit.js';
import { warningsOfBaseline } from './baseline-warnings.js';
import { procedureCodec, procedureDecider, type Procedure, type ProcedureEvent } from './procedure.js';
import type { CorrectBaseline, RecordBaseline } from './record-baseline.js';

const area = areaOfUnit('ward');
const unit: UnitState = { status: 'registered', ended: null, name: 'UBND phường', area, roles: [] };
const by = (actor: Parameters<typeof contextOf>[0]) => ({ ...contextOf(actor), unit });
const administrator = by(administratorOf('ward'));
const source = { title: 'Báo cáo năm 2024', number: '12/BC-UBND', date: '2024-12-20' };
const { channels } = procedureDetails();

const told = { agency: 'ward', time: '1 ngày làm việc', cost: '32000000', costMethod: 'SCM_TT02', source } as const;
const record = (change: Partial<RecordBaseline> = {}): RecordBaseline => ({
  type: 'RecordBaseline',
  ...told,
  ...change,
});
const correct = (change: Partial<CorrectBaseline> = {}): CorrectBaseline => {
  return { type: 'CorrectBaseline', ...told, reason: 'Chép nhầm dòng', ...change };
};
const given = (...facts: readonly ProcedureEvent[]) => decider(procedureDecider).given(facts);
const after = (facts: readonly ProcedureEvent[]) => facts.reduce(procedureDecider.evolve, procedureDecider.initial);
const known = everyProcedureFact().slice(0, 1);
const measured = [...known, ...procedureDecider.decide(record(), after(known), administrator)];

/** The registry says one working day. */
const warned = (time: string | null, change: Partial<typeof source> = {}, proposedIn: readonly TimeKind[] = []) =>
  warningsOfBaseline(
    { time: time === null ? null : parseLimit(time), source: { ...source, ...change } },
    { channels, proposedIn },
  ).map(({ code, field, details }) => [code, field, ...Object.values(details)].join(' '));

describe('warnings of a baseline', () => {
  it.each([
    ['1 ngày làm việc', []],
    ['3 ngày làm việc', []],
    ['23 giờ', []],
    ['24 giờ', ['READING_TO_CONFIRM time clock-hours']],
    ['25 giờ', ['FAR_FROM_REGISTRY time 1 Ngày làm việc']],
    ['2 giờ', ['FAR_FROM_REGISTRY time 1 Ngày làm việc']],
    ['1 ngày', ['UNIT_OF_REGISTRY_DIFFERS time 1 Ngày làm việc']],
    ['tùy từng vụ việc', ['UNREAD_TIME_LIMIT time']],
    ['Không quy định', ['NO_TIME_LIMIT time']],
    ['1/2 ngày làm việc', ['READING_TO_CONFIRM time half']],
    ['trong ngày', ['READING_TO_CONFIRM time at-once']],
    ['1–2 ngày làm việc', ['SEVERAL_CASES time']],
    ['2 ngày làm việc (11 giờ)', ['HOURS_DIFFER_FROM_DAYS time 11 16']],
    [null, []],
  ] as const)('%s: %j', (time, expected) => expect(warned(time)).toEqual(expected));

  it('tell a unit in which no proposal counts', () => {
    expect(warned('1 ngày làm việc', {}, ['day', 'month'])).toEqual(['UNIT_OF_PROPOSALS_DIFFERS time day month']);
    expect(warned('1 ngày làm việc', {}, ['day', 'working-hour'])).toEqual([]);
  });

  it.each([
    [{ date: '2023-12-20' }, ['SOURCE_OF_OTHER_YEAR source.date 2023']],
    [{ date: '2026-01-02' }, ['SOURCE_OF_OTHER_YEAR source.date 2026']],
    [{ date: '2025-01-15' }, []],
    [{ title: 'Báo cáo năm 2023' }, ['SOURCE_OF_OTHER_YEAR source.title 2023']],
    [{ title: 'Báo cáo năm 2023 và năm 2024' }, []],
  ])('tell a document of another year: %j', (change, expected) =>
    expect(warned('1 ngày làm việc', change)).toEqual(expected),
  );

  const far = { code: 'FAR_FROM_REGISTRY', field: 'time' } as const;
  const answer = { ...far, answer: 'Quyết định của tỉnh năm 2024 ghi như vậy' };

  it('need an answer each before it is frozen, which is kept', () => {
    const long = { time: '20 ngày làm việc', source: { ...source, date: '2023-12-20' } };
    given(...known)
      .when(record(long), administrator)
      .thenRejected('BASELINE_WARNED', { warnings: [far, { code: 'SOURCE_OF_OTHER_YEAR', field: 'source.date' }] });
    given(...known)
      .when(record({ ...long, answers: [answer] }), administrator)
      .thenRejected('BASELINE_WARNED', { warnings: [{ code: 'SOURCE_OF_OTHER_YEAR' }] });
    const answers = [
      answer,
      { code: 'SOURCE_OF_OTHER_YEAR', field: 'source.date', answer: 'Số liệu vẫn dùng năm sau' },
    ];
    given(...known)
      .when(record({ ...long, answers: answers as RecordBaseline['answers'] & object }), administrator)
      .then([{ type: 'BaselineRecorded', data: { warnings: answers } }]);
  });

  it('are refused an answer where there is none, or without a word', () => {
    given(...known)
      .when(record({ answers: [answer] }), administrator)
      .thenRejected('NO_SUCH_WARNING', { field: 'warningAnswers[0]' });
    given(...known)
      .when(record({ time: '20 ngày làm việc', answers: [{ ...far, answer: '...' }] }), administrator)
      .thenRejected('REASON_REQUIRED', { field: 'warningAnswers[0].answer' });
  });

  it('need none while a baseline is only tried', () =>
    given(...known)
      .when(record({ time: '20 ngày làm việc', tried: true }), administrator)
      .then([{ type: 'BaselineRecorded' }]));
});

describe('a correction of a baseline', () => {
  it('makes a fact of its own; both stand, and the later one counts', () => {
    const facts = procedureDecider.decide(correct({ time: '2 ngày làm việc' }), after(measured), administrator);
    expect(facts).toMatchObject([
      {
        type: 'BaselineCorrected',
        data: { agency: 'ward', time: { raw: '2 ngày làm việc' }, reason: 'Chép nhầm dòng' },
      },
    ]);
    const again = [...measured, ...facts];
    const more = procedureDecider.decide(correct({ cost: '5', reason: 'Bớt số không' }), after(again), administrator);
    const { baselines } = after([...again, ...more]) as Procedure;
    expect(baselines).toMatchObject([
      {
        time: { raw: '1 ngày làm việc' },
        cost: '5',
        reason: 'Bớt số không',
        earlier: [
          { time: { raw: '1 ngày làm việc' }, cost: '32000000', reason: null, by: { unit: 'ward' } },
          { time: { raw: '2 ngày làm việc' }, reason: 'Chép nhầm dòng', by: { unit: 'ward' } },
        ],
      },
    ]);
  });

  it('to what stands changes nothing, and the first values stay frozen', () => {
    given(...measured)
      .when(correct(), administrator)
      .then([]);
    const facts = procedureDecider.decide(correct({ time: '2 ngày làm việc' }), after(measured), administrator);
    given(...measured, ...facts)
      .when(record(), administrator)
      .thenRejected('BASELINE_FROZEN');
  });

  it.each([
    [{ agency: 'center' }, 'NO_BASELINE'],
    [{ reason: ' ' }, 'REASON_REQUIRED'],
    [{ time: null, cost: null, costMethod: null }, 'BASELINE_EMPTY'],
    [{ cost: '1.5' }, 'BAD_COST'],
    [{ time: '20 ngày làm việc' }, 'BASELINE_WARNED'],
  ] as const)('%j is refused: %s', (change, code) =>
    given(...measured)
      .when(correct(change), administrator)
      .thenRejected(code),
  );

  it('is for whoever may freeze one', () =>
    given(...measured)
      .when(correct({ time: '2 ngày làm việc' }), by(officerOf('ward')))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' }));
});

it('a baseline of a time without warnings has none', () => {
  const stored = { agency: 'ward', area, year: 2024, time: null, cost: '32000000', costMethod: 'SCM_TT02', source };
  expect(procedureCodec.read('BaselineRecorded.v2', stored).data).toEqual({ ...stored, warnings: [] });
});
