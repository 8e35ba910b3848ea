import type { DossierEvent } from '@app/domain';
import { approved, DossierStory, examinerOf, gathering, planFixture, planState, reviewerOf } from '@app/testing';
import { carriedOf, decidedBy } from './carried.js';
import { recordDossier } from './dossier-record.js';
import { NOTHING_RECORDED } from './dossier-record-parts.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const recordOf = (facts: readonly DossierEvent[]) => facts.reduce(recordDossier, NOTHING_RECORDED);
const outcome = (proposal: string, edition: number) => ({
  proposal,
  edition,
  measures: ['m1', 'm2'].map((one) => approved(one)),
});

describe('what a dossier carried', () => {
  it('is the edition of each stay, and of a decision that which was in it then', () => {
    const story = new DossierStory(plan).openWith('p1', 'p2');
    const removal = { type: 'RemoveProposal', proposal: 'p1', reason: 'Chờ ý kiến' } as const;
    story.does(reviewerOf('center'), removal).include('p1');
    const again = story.facts.map((fact, at) => {
      const isSecond = fact.type === 'ProposalIncluded' && at === story.facts.length - 1;
      return isSecond ? { ...fact, data: { ...fact.data, edition: 2 } } : fact;
    }) as readonly DossierEvent[];
    const issued = (id: string, decided: readonly ReturnType<typeof outcome>[]): DossierEvent =>
      ({
        type: 'DecisionIssued',
        data: {
          stage: 'approval-1',
          decision: { id, number: id },
          outcomes: decided.map((one) => ({ ...one, outcome: 'approved', final: true })),
          undecided: [],
          reason: null,
        },
        on: '2026-04-01',
        by: { person: examinerOf('office').id },
      }) as unknown as DossierEvent;
    const record = recordOf([...again, issued('q1', [outcome('p2', 1)]), issued('q2', [outcome('p1', 2)])]);
    expect([carriedOf('p1', record), carriedOf('p2', record)]).toEqual([[1, 2], [1]]);
    expect(
      record.decisions.map((one) => decidedBy(one, record).map(({ proposal, edition }) => [proposal, edition])),
    ).toEqual([[['p2', 1]], [['p1', 2]]]);
  });
});
