import { PROPOSAL_FORMS } from '../proposals/proposal-forms.js';
import { concludes, doneForm, isReviewed } from './review-acts.js';

it('takes an edition for read at a conclusion, not when work on it begins', () => {
  const concluding = PROPOSAL_FORMS.filter(isReviewed).filter(concludes);
  expect(concluding.map(({ act }) => act).sort()).toEqual([
    'AcceptProposal',
    'ApproveEdition',
    'ReturnProposal',
    'SendBackEdition',
  ]);
});

it('tells what was done there, and nothing of an unknown act', () => {
  expect(doneForm('hoi-y-kien')?.act).toBe('RequestOpinion');
  expect(doneForm('khac')).toBeUndefined();
});
