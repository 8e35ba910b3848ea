import { ProposalStory, gathering, planFixture, planState, reviewerOf } from '@app/testing';

const date = { year: 2026, month: 1, day: 15, text: 'ngày 15 tháng 01 năm 2026' };
const plan = planState({ ...planFixture(['review', gathering('consolidation'), 'submission']), date });
const reviewer = reviewerOf('center');
const report = { number: '58/BC-TTPVHCC', date: '2026-03-20', title: 'Báo cáo đánh giá lĩnh vực Hộ tịch' };
const assessed = () => new ProposalStory(plan).draft().pass().startAssessment();
const accepting = (changed: Partial<typeof report> = {}, when = {}) =>
  assessed().when(reviewer, { type: 'AcceptProposal', edition: 1, report: { ...report, ...changed } }, when);

describe('accepting under a report', () => {
  it('keeps the report with the acceptance, for each proposal that it covers', () => {
    for (const told of [accepting(), accepting({ date: '2026-04-01' }), accepting({ date: '2026-01-15' })])
      told.then([{ type: 'ProposalAccepted', data: { report: { number: report.number, title: report.title } } }]);
  });

  it('keeps nothing of a report where none is named', () => {
    const accept = { type: 'AcceptProposal', edition: 1 } as const;
    for (const without of [accept, { ...accept, report: null }]) {
      const story = assessed().does(reviewer, without);
      expect(Object.keys(story.facts.at(-1)?.data ?? {})).toEqual(['stage', 'edition', 'reason']);
    }
  });

  it('takes no report from before the plan, nor from after the acceptance', () => {
    const between = { field: 'report.date', earliest: '2026-01-15', latest: '2026-04-01' };
    accepting({ date: '2026-01-14' }).thenRejected('BAD_PAPER_DATE', between);
    accepting({ date: '2026-04-02' }, { today: '2026-04-10' }).thenRejected('BAD_PAPER_DATE', between);
    accepting({ date: '2026-04-02' }).thenRejected('OCCURRED_IN_FUTURE', {
      field: 'report.date',
      latest: '2026-04-01',
    });
  });

  it('names every fault of a report at once', () =>
    accepting({ number: ' ', title: '', date: '2026-02-30' }).thenRejected('INCOMPLETE', {
      field: 'report.number',
      also: [
        { code: 'INCOMPLETE', field: 'report.title' },
        { code: 'INCOMPLETE', field: 'report.date' },
      ],
    }));
});
