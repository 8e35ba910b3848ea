import { computeSheet } from '../../measurement/sheet/compute-sheet.js';
import { checkSheet } from '../../measurement/sheet/check-sheet.js';
import {
  ProposalStory,
  fullContent,
  headOf,
  officerOf,
  parametersFixture,
  planFixture,
  planState,
  timeMeasured,
} from '@app/testing';
import { costSheetOf } from '../cost-sheet.js';

const plan = planState(planFixture(['review', 'consolidation']));
const officer = officerOf('room-a');
const wordless = fullContent({ benefit: null });
const drafted = () => new ProposalStory(plan).draft(wordless);
const measuring = (...measurements: readonly ReturnType<typeof timeMeasured>[]) =>
  ({ type: 'MeasureProposal', measurements }) as const;
const wrong = { stated: { timeSaved: '1' } };
const cut = { procedure: 'p1', code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved' } as const;

describe('measuring', () => {
  it('makes the next edition, with exact figures and what they were computed from', () =>
    drafted()
      .when(officer, measuring(timeMeasured()))
      .then([
        {
          type: 'ProposalMeasured',
          data: {
            edition: 2,
            complete: true,
            warnings: [],
            measurements: [
              {
                time: { why: null, cuts: [{ unit: 'working-day', to: { before: '10', after: '7', saved: '3' } }] },
                costs: [
                  {
                    method: 'PROCESSING_TIME',
                    amounts: { before: '32000000', after: '22400000', saved: '9600000' },
                    snapshot: { methodVersion: 'PROCESSING_TIME/1', parameters: { 'tnbq-2024': { value: '40000' } } },
                  },
                ],
              },
            ],
          },
        },
      ]));

  it('keeps methods side by side, and says why one gives nothing', () => {
    const yearly = (yearlyAmount: string) => ({ yearlyAmount, source: 'Báo cáo năm 2024' });
    const scm = { method: 'SCM_TT02', before: yearly('5000'), after: yearly('3000') } as const;
    const [byTime] = timeMeasured().costs;
    const time = { before: '45 ngày', after: '30 ngày' };
    const { now } = drafted().measure([timeMeasured({ time, costs: [byTime!, scm] })]);
    expect(now.measurements[0]?.costs).toMatchObject([
      { method: 'PROCESSING_TIME', why: 'CALENDAR_TIME' },
      { method: 'SCM_TT02', why: null, amounts: { saved: '2000' } },
    ]);
  });

  it('again with the same figures changes nothing, on a later day either', () =>
    drafted().measure([timeMeasured()]).when(officer, measuring(timeMeasured()), { on: '2026-04-20' }).then([]));

  it('voids the head’s approval', () => {
    const { now } = drafted()
      .measure([timeMeasured()])
      .approve()
      .measure([timeMeasured({ abolition: true })]);
    expect(now.approvedEdition).toBeNull();
  });

  it('is of procedures that the proposal names, each once, each method once', () => {
    const [cost] = timeMeasured().costs;
    const story = drafted();
    story.when(officer, measuring(timeMeasured({ procedure: 'p9' }))).thenRejected('NO_SUCH_ENTRY', { id: 'p9' });
    story.when(officer, measuring(timeMeasured(), timeMeasured())).thenRejected('BAD_MEASUREMENT', {
      faults: [{ field: 'measurements[1].procedure', rule: 'REPEATED_ENTRY' }],
    });
    story.when(officer, measuring(timeMeasured({ costs: [cost!, cost!] }))).thenRejected('BAD_MEASUREMENT', {
      faults: [{ field: 'measurements[0].costs[1].method', rule: 'REPEATED_METHOD' }],
    });
  });

  it('names every fault by its place', () => {
    const unknown = { ...timeMeasured().costs[0]!, hourlyRate: 'tnbq-1999' };
    drafted()
      .when(officer, measuring(timeMeasured({ time: null, costs: [unknown] })))
      .thenRejected('BAD_MEASUREMENT', {
        faults: [
          { field: 'measurements[0].time', rule: 'MISSING_TIME' },
          { field: 'measurements[0].costs[0].hourlyRate', rule: 'UNKNOWN_PARAMETER' },
        ],
      });
  });

  it('of a group that lists no procedures is of the group', () => {
    const content = fullContent({ benefit: null, group: 'Nhóm hộ tịch', procedures: [] });
    const story = new ProposalStory(plan).draft(content);
    expect(story.measure([timeMeasured({ procedure: 'group' })]).now.complete).toBe(true);
  });

  it('is forgotten with its procedure', () => {
    const story = drafted().measure([timeMeasured()]);
    story.does(officer, { type: 'ReviseProposal', content: fullContent() });
    expect(story.now.measurements).toEqual([]);
  });
});

describe('a proposal is complete', () => {
  const lacks = (story: ProposalStory) =>
    story.when(headOf('room-a'), { type: 'ApproveEdition', edition: story.now.edition });

  it('when each procedure is measured, or what is gained is put in words', () => {
    lacks(drafted()).thenRejected('INCOMPLETE', { missing: [{ field: 'measurements.p1', rule: 'benefit-required' }] });
    lacks(new ProposalStory(plan).draft(fullContent())).then([{ type: 'EditionApproved' }]);
  });

  it('not while a warning has no answer', () => {
    const story = drafted().measure([timeMeasured(wrong)]);
    lacks(story).thenRejected('INCOMPLETE', {
      missing: [{ field: 'measurements.p1:/stated/timeSaved', rule: 'answer-required', code: 'STATED_CUT_DIFFERS' }],
    });
    const answers = [{ ...cut, answer: 'Văn bản gốc in nhầm' }];
    story.does(officer, { type: 'AnswerWarnings', answers });
    lacks(story).then([{ type: 'EditionApproved' }]);
    story.when(officer, { type: 'AnswerWarnings', answers }).then([]);
  });

  it('warned from the first draft of a name that holds a code', () => {
    const procedures = [{ id: null, code: '1.004082', name: 'Xác nhận hợp đồng (mã TTHC 1.004082)' }];
    const { now } = new ProposalStory(plan).draft(fullContent({ procedures }));
    expect(now.warnings).toMatchObject([{ procedure: 'p1', code: 'CODE_IN_NAME', answer: null }]);
  });
});

describe('an answer', () => {
  const answered = () =>
    drafted()
      .measure([timeMeasured(wrong)])
      .does(officer, { type: 'AnswerWarnings', answers: [{ ...cut, answer: 'Văn bản gốc in nhầm' }] });

  it('stays while the warning is the same, and goes when its figures change', () => {
    const same = answered().measure([timeMeasured({ ...wrong, costs: [] })]);
    expect(same.now.warnings.map(({ answer }) => answer)).toEqual(['Văn bản gốc in nhầm']);
    const other = answered().measure([timeMeasured({ stated: { timeSaved: '2' } })]);
    expect(other.now.warnings.map(({ answer }) => answer)).toEqual([null]);
  });

  it('is to a warning that there is, in words', () => {
    const story = drafted().measure([timeMeasured(wrong)]);
    story
      .when(officer, { type: 'AnswerWarnings', answers: [{ ...cut, code: 'MIXED_UNITS', answer: 'x' }] })
      .thenRejected('NO_SUCH_WARNING', { field: 'answers[0]' });
    story
      .when(officer, { type: 'AnswerWarnings', answers: [{ ...cut, answer: ' ' }] })
      .thenRejected('REASON_REQUIRED', { field: 'answers[0].answer' });
  });

  it('is to nothing where the edition has no warnings', () => {
    const answer = { type: 'AnswerWarnings', answers: [{ ...cut, answer: 'Bản gốc in nhầm' }] } as const;
    drafted().measure([timeMeasured()]).when(officer, answer).thenRejected('NO_WARNINGS');
  });
});

it('an auditor computes the same from the cost sheet of the proposal', () => {
  const { now } = drafted().measure([timeMeasured()]);
  const sheet = { title: '', ...costSheetOf(now, {})! };
  expect(checkSheet(sheet)).toEqual([]);
  const [line] = computeSheet(sheet).lines;
  const [recorded] = now.measurements[0]!.costs;
  expect(recorded).toMatchObject({ amounts: { saved: String(line?.cost?.amounts.saved) } });
  expect(line?.cost?.snapshot).toEqual(recorded && 'snapshot' in recorded && recorded.snapshot);
});

it('the cost sheet says of a cost without a figure why there is none', () => {
  const { now } = drafted().measure([timeMeasured({ time: { before: '27 ngày', after: '14 ngày làm việc' } })]);
  const sheet = { title: '', ...costSheetOf(now, parametersFixture)! };
  expect(checkSheet(sheet)).toEqual([]);
  expect(computeSheet(sheet).lines.map(({ notComputed }) => notComputed)).toEqual(['MIXED_UNITS']);
});
