import { ProposalStory, fullContent, officerOf, planFixture, planState, timeMeasured } from '@app/testing';
import type { ContentDraft } from './content.js';
import type { Writing } from './written.js';

const plan = planState(planFixture(['review', 'consolidation']));
const officer = officerOf('room-a');
const begun = () => new ProposalStory(plan).draft(fullContent({ benefit: null }));
const known: ContentDraft['procedures'] = [{ id: 'p1', code: '1.001193', name: 'Đăng ký khai sinh' }];
const added = [...known, { id: null, code: '1.004082', name: 'Xác nhận hợp đồng' }];
const wrong = { stated: { timeSaved: '1' } };
const cut = { code: 'STATED_CUT_DIFFERS', field: '/stated/timeSaved', answer: 'Văn bản gốc in nhầm' } as const;
const revising = (writing: Writing) => ({ type: 'ReviseProposal', ...writing }) as const;
const content = fullContent({ benefit: null, procedures: added });
const whole: Writing = {
  content,
  measurements: [timeMeasured(), timeMeasured({ procedure: 'procedures[1]', ...wrong })],
  warningAnswers: [{ procedure: 'procedures[1]', ...cut }],
};

describe('one save', () => {
  it('makes one edition of content, figures and answers, as three would', () => {
    const [atOnce, apart] = [begun().does(officer, revising(whole)), begun()];
    apart.does(officer, revising({ content })).measure([timeMeasured(), timeMeasured({ procedure: 'p2', ...wrong })]);
    apart.does(officer, { type: 'AnswerWarnings', answers: [{ procedure: 'p2', ...cut }] });
    expect([atOnce.now.edition, apart.now.edition]).toEqual([2, 4]);
    const { edition: _, acts: __, ...made } = atOnce.now;
    expect(apart.now).toMatchObject(made);
    expect(made.complete).toBe(true);
    expect(made.warnings).toMatchObject([{ procedure: 'p2', answer: cut.answer }]);
  });

  it('of a first draft holds its figures, and is in force from its first edition', () => {
    const place = { item: 'I.1', catalogue: null, unit: 'room-a', year: null };
    const procedures = added.map((one) => ({ ...one, id: null }));
    const draft = { ...whole, content: fullContent({ benefit: null, procedures }) };
    const story = new ProposalStory(plan).does(officer, { type: 'DraftProposal', ...place, ...draft });
    expect(story.now).toMatchObject({
      edition: 1,
      complete: true,
      warnings: [{ procedure: 'p2', answer: cut.answer }],
    });
    expect(story.now.measurements.map(({ inputs }) => inputs.procedure)).toEqual(['p1', 'p2']);
  });

  it('again changes nothing, on a later day either; of the content alone it leaves the figures', () => {
    const kept = fullContent({ benefit: null, procedures: [...known, { ...added[1]!, id: 'p2' }] });
    const story = begun().does(officer, revising(whole));
    const { measures } = story.now.content;
    const again = { ...whole, content: { ...kept, measures } };
    story.when(officer, revising(again), { on: '2026-04-20' }).then([]);
    const { measurements, warnings } = story.now;
    story.does(officer, revising({ content: { ...again.content, title: 'Tên khác' } }));
    expect(story.now).toMatchObject({ edition: 3, measurements, warnings });
    story.does(officer, revising({ content: again.content, measurements: [] }));
    expect(story.now).toMatchObject({ edition: 4, measurements: [], warnings: [] });
  });

  it('is refused as a whole where a part is', () => {
    const story = begun();
    const refused = (change: Partial<Writing>) => story.when(officer, revising({ ...whole, ...change }));
    const elsewhere = { procedure: 'procedures[2]' };
    refused({ measurements: [timeMeasured(elsewhere)] }).thenRejected('NO_SUCH_ENTRY', {
      field: 'measurements[0].procedure',
      id: 'procedures[2]',
    });
    refused({ measurements: [timeMeasured(), timeMeasured({ procedure: 'procedures[0]' })] }).thenRejected(
      'BAD_MEASUREMENT',
      { faults: [{ field: 'measurements[1].procedure', rule: 'REPEATED_ENTRY' }] },
    );
    refused({ warningAnswers: [{ procedure: 'p1', ...cut }] }).thenRejected('NO_SUCH_WARNING', {
      field: 'warningAnswers[0]',
    });
    refused({ warningAnswers: [{ procedure: 'p2', ...cut, answer: ' ' }] }).thenRejected('REASON_REQUIRED', {
      field: 'warningAnswers[0].answer',
    });
  });
});
