import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import { Form } from '../browser/form.js';
import { chosenIn, chosenInForm, editionName, tickName } from './choice.js';

const form = new Form([
  ['_key', 'key-of-the-form'],
  [tickName('a'), '1'],
  [editionName('a'), '2'],
  [editionName('b'), '5'],
  [tickName('c'), '1'],
]);

describe('the choice of proposals', () => {
  it('is what is ticked, in the edition that the page showed', () => {
    expect(chosenInForm(form)).toEqual([
      { proposal: 'a', edition: 2 },
      { proposal: 'c', edition: NaN },
    ]);
  });

  it('is counted over what the page shows', () => {
    const ready = [
      { id: 'a', edition: 3 },
      { id: 'b', edition: 5 },
    ] as ProposalSummaryBody[];
    expect(chosenIn(ready, form)).toEqual([{ proposal: 'a', edition: 3 }]);
  });
});
