import {
  ProposalStory,
  contextUnder,
  decider,
  fullContent,
  headOf,
  itemOf,
  officerOf,
  planFixture,
  planState,
} from '@app/testing';
import type { DraftProposal } from './draft.js';
import { proposalDecider } from '../decide.js';

const document = planFixture(['review', 'consolidation'], {
  outsideItems: { section: 'II', catalogues: ['tthc'], reading: null },
});
const plan = planState(document);
const officer = officerOf('room-a');
const command: DraftProposal = {
  type: 'DraftProposal',
  item: 'I.1',
  catalogue: null,
  unit: 'room-a',
  year: null,
  content: fullContent(),
};
const drafting = (change: Partial<DraftProposal>, under = plan, actor = officer) =>
  decider(proposalDecider)
    .given([])
    .when({ ...command, ...change }, contextUnder(under, actor, { number: 'PA-0007' }));

describe('drafting a proposal', () => {
  it('begins at the first stage of the item’s path, in edition 1, with the number it was given', () =>
    drafting({}).then([
      {
        type: 'ProposalDrafted',
        data: { number: 'PA-0007', path: 'main', pathVersion: 1, edition: 1, at: { stage: 'review-1', index: 0 } },
      },
    ]));

  it('names the leading unit in place of `lead`', () =>
    drafting({ unit: 'room-b' }, plan, officerOf('room-b')).then([
      { type: 'ProposalDrafted', data: { at: { actors: [{ unit: 'room-b' }, { unit: 'room-b' }] } } },
    ]));

  it('gives every entry an id', () =>
    drafting({}).then([
      {
        type: 'ProposalDrafted',
        data: { content: { procedures: [{ id: 'p1' }], measures: [{ id: 'm1' }, { id: 'm2' }] } },
      },
    ]));

  it('takes an empty content, which is not complete', () =>
    drafting({ content: { title: '', group: null, procedures: [], measures: [], benefit: null } }).then([
      { type: 'ProposalDrafted', data: { complete: false } },
    ]));

  it('binds deadlines to the year asked, else to that of the paper', () => {
    drafting({ year: 2027 }).then([{ type: 'ProposalDrafted', data: { subject: { year: 2027 } } }]);
    drafting({}).then([{ type: 'ProposalDrafted', data: { subject: { year: 2026 } } }]);
  });

  it('takes the newest version of the path', () => {
    const [path] = document.paths;
    const newer = planState({ ...document, paths: [path!, { ...path!, version: 2 }] });
    drafting({}, newer).then([{ type: 'ProposalDrafted', data: { pathVersion: 2 } }]);
  });

  it('goes outside the list where the plan allows it, on the catalogue’s path, by any unit of the plan', () =>
    drafting({ item: null, catalogue: 'tthc', unit: 'center' }, plan, officerOf('center')).then([
      { type: 'ProposalDrafted', data: { subject: { item: null, catalogue: 'tthc', unit: 'center' } } },
    ]));
});

describe('a draft is refused', () => {
  it('under a catalogue that is not the item’s', () => {
    drafting({ catalogue: 'khong' }).thenRejected('OTHER_CATALOGUE', { field: 'catalogue', catalogue: 'tthc' });
    drafting({ catalogue: 'tthc' }).then([{ type: 'ProposalDrafted', data: { subject: { catalogue: 'tthc' } } }]);
  });

  it('for a year before the plan’s, or after the one that follows its paper', () => {
    const years = { field: 'year', earliest: 2026, latest: 2027 };
    for (const year of [2025, 2028]) drafting({ year }).thenRejected('OUTSIDE_PLAN', years);
    drafting({ year: 2026 }).then([{ type: 'ProposalDrafted', data: { subject: { year: 2026 } } }]);
    const undated = planState({ ...document, date: null });
    drafting({ year: 2025 }, undated).then([{ type: 'ProposalDrafted', data: { subject: { year: 2025 } } }]);
    drafting({ year: 2028 }, undated).thenRejected('OUTSIDE_PLAN', { ...years, earliest: null });
  });

  it('outside the list where the plan does not allow that catalogue', () => {
    drafting({ item: null, catalogue: 'noi-bo' }).thenRejected('OUTSIDE_LIST_NOT_ALLOWED', { allowed: ['tthc'] });
    drafting({ item: null, catalogue: null }).thenRejected('OUTSIDE_LIST_NOT_ALLOWED');
    drafting({ item: null, catalogue: 'tthc' }, planState(planFixture(['review']))).thenRejected(
      'OUTSIDE_LIST_NOT_ALLOWED',
    );
  });

  it('under an item that the plan does not have', () =>
    drafting({ item: 'IX.9' }).thenRejected('UNKNOWN_ITEM', { item: 'IX.9' }));

  it('where neither the item nor its catalogue has a path', () => {
    const items = [itemOf({ path: null, catalogue: null })];
    drafting({}, planState({ ...document, items })).thenRejected('ITEM_HAS_NO_PATH', { item: 'I.1' });
  });

  it('for a unit that does not lead the item', () =>
    drafting({ unit: 'center' }, plan, officerOf('center')).thenRejected('NOT_LEAD_UNIT', {
      lead: ['room-a', 'room-b'],
    }));

  it('before the plan is adopted, after it is closed, and without a plan', () => {
    drafting({}, planState(document, 'imported')).thenRejected('PLAN_NOT_ADOPTED');
    drafting({}, planState(document, 'closed')).thenRejected('PLAN_CLOSED');
    decider(proposalDecider)
      .given([])
      .when(command, contextUnder({ status: 'none' }, officer))
      .thenRejected('NOT_FOUND', { field: 'plan' });
  });

  it('to whoever is not the officer of that very unit', () => {
    drafting({}, plan, officerOf('room-b')).thenRejected('FORBIDDEN', { rule: 'OTHER_UNIT' });
    drafting({}, plan, headOf('room-a')).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
  });

  it('when the proposal exists already', () =>
    new ProposalStory(plan).draft().when(officer, command).thenRejected('ALREADY_EXISTS'));

  it.each([
    ['1.001193', '1.001193.000.00.00.H55', 'code'],
    ['NB-1', ' NB-1 ', 'code'],
    ['1.001193.H55', '1.001193.h19.', 'code'],
    [null, null, 'name'],
  ])('with a procedure that stands there already: %s, %s', (one, other, part) => {
    const names = part === 'code' ? ['Khai sinh', 'Khai tử'] : ['Đăng ký  khai sinh', 'dang ky khai sinh'];
    const procedures = [one, 'NB-9', other].map((code, at) => ({
      id: null,
      code,
      name: names[at === 2 ? 1 : 0] ?? '',
    }));
    drafting({ content: fullContent({ procedures }) }).thenRejected('REPEATED_PROCEDURE', {
      field: `procedures[2].${part}`,
    });
  });

  it('with the id of an entry that was never given', () =>
    drafting({ content: fullContent({ procedures: [{ id: 'p9', code: null, name: 'Khai tử' }] }) }).thenRejected(
      'NO_SUCH_ENTRY',
      { field: 'procedures[0].id', id: 'p9' },
    ));
});

it('nothing but a draft can be asked of a proposal that does not exist', () =>
  decider(proposalDecider)
    .given([])
    .when({ type: 'SubmitProposal' }, contextUnder(plan, officer))
    .thenRejected('NOT_FOUND'));
