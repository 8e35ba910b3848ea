import {
  DossierStory,
  ProposalStory,
  administratorOf,
  contextOf,
  decider,
  fullContent,
  gathering,
  officerOf,
  planFixture,
  planState,
  registeredUnits,
  reviewerOf,
  type When,
} from '@app/testing';
import { planDecider } from './decide.js';
import type { PlanEvent } from './events.js';

const document = planFixture(['review', gathering('consolidation'), 'submission']);
const plan = { ...planState(document), adoptedOn: '2026-03-10' };
const on = (day: string): When => ({ on: day, today: '2026-04-01' });
const late = { enteredLate: true } as const;

const draft = {
  type: 'DraftProposal',
  item: 'I.1',
  catalogue: null,
  unit: 'room-a',
  year: null,
  content: fullContent(),
} as const;
const open = { type: 'OpenDossier', path: 'main', unit: 'center', title: 'Đợt 1' } as const;

const drafting = (day: string, marked = {}, under = plan) => {
  const verdict = new ProposalStory(under).when(officerOf('room-a'), { ...draft, ...marked }, on(day));
  const taken = (data: object) => verdict.then([{ type: 'ProposalDrafted', data }]);
  return { taken, refused: verdict.thenRejected };
};
const opening = (day: string, marked = {}, under = plan) => {
  const verdict = new DossierStory(under).when(reviewerOf('center'), { ...open, ...marked }, on(day));
  const taken = (data: object) => verdict.then([{ type: 'DossierOpened', data }]);
  return { taken, refused: verdict.thenRejected };
};

describe.each([
  ['a draft', drafting],
  ['a dossier', opening],
] as const)('%s', (_, begin) => {
  it('may be from the day of the adoption on', () => {
    for (const day of ['2026-03-10', '2026-04-01']) begin(day).taken({ enteredLate: false });
  });

  it('from before the adoption is only taken if it is marked as entered late, and keeps the mark', () => {
    const details = { field: 'occurredOn', earliest: '2026-03-10' };
    begin('2026-03-09').refused('OCCURRED_BEFORE_ADOPTION', details);
    begin('2026-03-09', late).taken({ enteredLate: true });
  });

  it('is never from before the plan, marked or not', () => {
    const details = { field: 'occurredOn', earliest: '2026-01-15' };
    for (const marked of [{}, late]) begin('2026-01-14', marked).refused('OCCURRED_BEFORE_PLAN', details);
    begin('2026-01-15', late).taken({});
  });

  it('under a plan without a date is bound by its adoption alone', () =>
    begin('2019-01-01', late, { ...plan, document: { ...document, date: null } }).taken({}));

  it('may be dated today after an adoption whose clock was ahead', () => {
    const ahead = { ...plan, adoptedOn: '2027-01-01' };
    begin('2026-04-01', {}, ahead).taken({});
    begin('2026-03-31', {}, ahead).refused('OCCURRED_BEFORE_ADOPTION', { earliest: '2026-04-01' });
  });
});

it('an adoption is not before the plan, and its day is kept', () => {
  const imported: PlanEvent = {
    type: 'PlanImported',
    data: { document, area: plan.area, within: null },
    by: { process: 'installation' },
    on: '2026-01-10',
  };
  const adopting = (day: string) =>
    decider(planDecider)
      .given([imported])
      .when(
        { type: 'AdoptPlan' },
        { ...contextOf(administratorOf('ward'), on(day)), units: registeredUnits(document) },
      );
  adopting('2026-01-14').thenRejected('OCCURRED_BEFORE_PLAN', { earliest: '2026-01-15' });
  adopting('2026-01-15').then([{ type: 'PlanAdopted' }]);
  const adopted: PlanEvent = {
    type: 'PlanAdopted',
    data: { number: null, date: null },
    by: imported.by,
    on: '2026-01-20',
  };
  const states = [imported, adopted].reduce(planDecider.evolve, planDecider.initial);
  expect(states).toMatchObject({ adoptedOn: '2026-01-20' });
});
