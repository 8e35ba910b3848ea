import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import { Form } from '../browser/form.js';
import { chosenIn, chosenInForm, editionName, TICK_ALL, tickedAsAsked, tickName } from './choice.js';

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

  it('is everything, or nothing, where that is asked; what else is typed stays', () => {
    const ready = [
      { id: 'a', edition: 3 },
      { id: 'b', edition: 5 },
    ] as ProposalSummaryBody[];
    const asked = (what: string) => tickedAsAsked(new Form([...form.fields, ['title', 'Đợt một'], ['_chon', what]]));
    expect(chosenIn(ready, asked(TICK_ALL.all)).map(({ proposal }) => proposal)).toEqual(['a', 'b']);
    expect(chosenIn(ready, asked(TICK_ALL.none))).toEqual([]);
    expect(asked(TICK_ALL.none).text('title')).toBe('Đợt một');
  });

  it('is counted over what the page shows', () => {
    const ready = [
      { id: 'a', edition: 3 },
      { id: 'b', edition: 5 },
    ] as ProposalSummaryBody[];
    expect(chosenIn(ready, form)).toEqual([{ proposal: 'a', edition: 3 }]);
  });
});
