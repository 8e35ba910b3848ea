import {
  ProposalStory,
  emptyContent,
  fullContent,
  headOf,
  measure,
  officerOf,
  person,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import type { ContentDraft } from '../content.js';

const plan = planState(planFixture(['review', 'consolidation']));
const officer = officerOf('room-a');
const head = headOf('room-a');
const drafted = (content = fullContent()) => new ProposalStory(plan).draft(content);
const sent = (content: ContentDraft) => ({ type: 'ReviseProposal', content }) as const;
const submit = { type: 'SubmitProposal' } as const;

describe('revising', () => {
  it('makes the next edition', () =>
    drafted()
      .when(officer, { type: 'ReviseProposal', content: emptyContent })
      .then([{ type: 'ProposalRevised', data: { edition: 2, complete: false } }]));

  it('with the same content changes nothing, in whatever order its properties come', () => {
    const story = drafted();
    const { title, group, procedures, measures, benefit } = story.now.content;
    story.when(officer, sent({ benefit, measures, procedures, group, title })).then([]);
  });

  it('keeps the ids of entries that are sent with them, gives new ones the next, and none a second time', () => {
    const story = drafted();
    const [first, second] = story.now.content.measures;
    const content = { ...story.now.content, measures: [second!, measure()] };
    story.does(officer, { type: 'ReviseProposal', content });
    expect(story.now.content.measures.map((one) => one.id)).toEqual(['m2', 'm3']);
    story.does(officer, { type: 'ReviseProposal', content: { ...content, measures: [measure()] } });
    expect(story.now.content.measures.map((one) => one.id)).toEqual(['m4']);
    story
      .when(officer, { type: 'ReviseProposal', content: { ...content, measures: [first!] } })
      .thenRejected('NO_SUCH_ENTRY', { id: 'm1' });
  });

  it('refuses the same entry twice', () => {
    const story = drafted();
    const [first] = story.now.content.measures;
    story
      .when(officer, sent({ ...story.now.content, measures: [first!, first!] }))
      .thenRejected('NO_SUCH_ENTRY', { field: 'measures[1].id' });
  });

  it('refuses a procedure that stands there already', () => {
    const story = drafted();
    const { content } = story.now;
    const procedures = [...content.procedures, ...content.procedures.map((one) => ({ ...one, id: null }))];
    story
      .when(officer, sent({ ...content, procedures }))
      .thenRejected('REPEATED_PROCEDURE', { field: `procedures[${String(content.procedures.length)}].code` });
  });

  it('voids the head’s approval', () =>
    drafted()
      .approve()
      .does(officer, { type: 'ReviseProposal', content: fullContent({ title: 'Tên mới' }) })
      .when(officer, submit)
      .thenRejected('INCOMPLETE', { missing: [{ field: 'headApproval', rule: 'head-approval-required' }] }));

  it('is the officer’s alone', () =>
    drafted().when(head, { type: 'ReviseProposal', content: emptyContent }).thenRejected('FORBIDDEN'));
});

describe('the head of the unit', () => {
  it('approves the edition that stands', () =>
    drafted()
      .when(head, { type: 'ApproveEdition', edition: 1 })
      .then([{ type: 'EditionApproved', data: { stage: 'review-1', edition: 1 } }]));

  it('has approved it already: nothing changes', () =>
    drafted().approve().when(head, { type: 'ApproveEdition', edition: 1 }).then([]));

  it('approves and sends back no edition but the current one', () => {
    const revised = drafted().does(officer, { type: 'ReviseProposal', content: fullContent({ title: 'Tên mới' }) });
    revised.when(head, { type: 'ApproveEdition', edition: 1 }).thenRejected('STALE_EDITION', { current: 2 });
    revised.when(head, { type: 'SendBackEdition', edition: 1, reason: 'Thiếu căn cứ' }).thenRejected('STALE_EDITION');
  });

  it('does not approve what is not complete', () =>
    drafted(emptyContent).when(head, { type: 'ApproveEdition', edition: 1 }).thenRejected('INCOMPLETE'));

  it('sends it back with a reason', () => {
    drafted()
      .when(head, { type: 'SendBackEdition', edition: 1, reason: 'Thiếu căn cứ' })
      .then([{ type: 'EditionSentBack', data: { edition: 1, reason: 'Thiếu căn cứ' } }]);
    drafted().when(head, { type: 'SendBackEdition', edition: 1, reason: '  ' }).thenRejected('REASON_REQUIRED');
  });

  it('takes the approval away by sending back', () =>
    drafted()
      .approve()
      .does(head, { type: 'SendBackEdition', edition: 1, reason: 'Xem lại' })
      .when(officer, submit)
      .thenRejected('INCOMPLETE'));
});

describe('submitting', () => {
  it('moves a complete, approved edition to the next stage', () =>
    drafted()
      .approve()
      .when(officer, submit)
      .then([
        {
          type: 'StageCompleted',
          data: { from: 'review-1', to: { stage: 'consolidation-1' }, edition: 1, dossier: null },
        },
      ]));

  it('is open to the officer and to the head', () =>
    drafted()
      .approve()
      .when(head, submit)
      .then([{ type: 'StageCompleted' }]));

  it('tells everything that is missing at once', () => {
    const procedures = [{ id: null, code: '1.001193', name: ' ' }];
    const empty = measure({ content: '', reason: '', recommendation: { text: '', document: null, article: null } });
    drafted(fullContent({ procedures, measures: [measure(), empty] }))
      .when(officer, submit)
      .thenRejected('INCOMPLETE', {
        missing: [
          { field: 'procedures[0].name', rule: 'text-required' },
          { field: 'measures[1].content', rule: 'text-required' },
          { field: 'measures[1].reason', rule: 'text-required' },
          { field: 'measures[1].recommendation.text', rule: 'text-required' },
          { field: 'headApproval', rule: 'head-approval-required' },
        ],
      });
    drafted(emptyContent)
      .when(officer, submit)
      .thenRejected('INCOMPLETE', {
        missing: [{ rule: 'procedure-required' }, { rule: 'measure-required' }, { rule: 'head-approval-required' }],
      });
  });

  it('takes a group of procedures in place of single ones', () =>
    drafted(fullContent({ group: 'Nhóm thủ tục hộ tịch', procedures: [] }))
      .approve()
      .when(officer, submit)
      .then([{ type: 'StageCompleted' }]));

  it('happens once: whoever had the duty is told that the stage is left', () =>
    drafted().approve().submit().when(officer, submit).thenRejected('WRONG_STAGE', { kind: 'consolidation' }));

  it('is nothing for others of the path, before or after', () => {
    drafted().approve().submit().when(officerOf('room-b'), submit).thenRejected('FORBIDDEN');
    drafted().when(reviewerOf('center'), submit).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
  });

  it('is not for the head who wrote it, whatever posts they hold; giving it back is', () => {
    const both = person(officer.id, ...officer.appointments, ...head.appointments);
    const approve = { type: 'ApproveEdition', edition: 1 } as const;
    drafted().when(both, approve).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    drafted()
      .approve()
      .when(both, submit)
      .then([{ type: 'StageCompleted' }]);
    const now = person(officer.id, ...head.appointments);
    drafted().approve().when(now, submit).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    drafted()
      .when(now, { type: 'SendBackEdition', edition: 1, reason: 'Viết lại.' })
      .then([{ type: 'EditionSentBack' }]);
  });
});
