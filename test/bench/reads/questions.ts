import type { CivilDate } from '@app/domain';
import {
  BoardQueries,
  MyWorkQueries,
  PersonQueries,
  PlanQueries,
  ProposalQueries,
  SavingLineQueries,
  SavingQueries,
  StayReports,
  TargetQueries,
  TimelineQueries,
  UnitQueries,
  VacantWorkQueries,
  type ReadSideDataSource,
} from '@app/read-side';
import { PROPOSAL_IDS } from './season.js';
import type { Place, Reach } from './places.js';

const REACHES = ['plan', 'province', 'nation'] as const satisfies readonly Reach[];

export interface Question {
  readonly system: string;
  readonly reach: Reach;
  readonly ask: (place: Place, today: CivilDate) => Promise<unknown>;
}

/** What people ask most, each within one plan, one province or the nation where it may be. */
export function questionsTo(dataSource: ReadSideDataSource): readonly Question[] {
  return [...lists(dataSource), ...work(dataSource), ...figures(dataSource), ...directory(dataSource)];
}

type Narrowing = (place: Place) => Omit<Parameters<ProposalQueries['list']>[0], 'scope' | 'today'>;

const LISTS: Readonly<Record<string, Narrowing>> = {
  proposals: () => ({}),
  'proposals, counted': () => ({ counted: true }),
  'proposals at a stage': () => ({ stage: 'consolidation-1' }),
  'proposals, overdue': () => ({ overdue: true }),
  'proposals, by due day': () => ({ sort: 'due' }),
  'proposals of a unit': ({ ward }) => ({ unit: `${ward}.phong-a` }),
  'proposals with common words': () => ({ q: 'hộ kinh doanh' }),
  'proposals with a code': ({ code }) => ({ q: code }),
};

function lists(dataSource: ReadSideDataSource): readonly Question[] {
  const proposals = new ProposalQueries(dataSource);
  return Object.entries(LISTS).flatMap(([system, narrowed]) =>
    REACHES.map((reach): Question => ({
      system,
      reach,
      ask: (place, today) => {
        const within = reach === 'plan' ? { plan: place.plan } : {};
        return proposals.list({ scope: place.scopes[reach], today, ...within, ...narrowed(place) });
      },
    })),
  );
}

function work(dataSource: ReadSideDataSource): readonly Question[] {
  const proposals = new ProposalQueries(dataSource);
  const timelines = new TimelineQueries(dataSource);
  const mine = new MyWorkQueries(dataSource);
  const board = new BoardQueries(dataSource, new VacantWorkQueries(dataSource));
  const one = ({ ward, at }: Place['first']) => `${PROPOSAL_IDS[at % PROPOSAL_IDS.length] ?? ''}-${ward}`;
  return [
    {
      system: 'one proposal',
      reach: 'plan',
      ask: ({ first }, today) => proposals.get(one(first), { scope: first.scopes.plan, today }),
    },
    {
      system: 'timeline of a proposal',
      reach: 'plan',
      ask: ({ first }) => timelines.ofProposal(one(first), { scope: first.scopes.plan, limit: 100 }),
    },
    {
      system: 'board',
      reach: 'plan',
      ask: ({ plan, scopes }, today) => board.get(plan, { scope: scopes.plan, today }),
    },
    {
      system: 'my work, an officer',
      reach: 'plan',
      ask: ({ ward, scopes }, today) => {
        const unit = `${ward}.phong-a`;
        return mine.list({
          scope: scopes.plan,
          today,
          person: `officer-${unit}`,
          posts: [{ role: 'officer', unit }],
        });
      },
    },
    {
      system: 'my work, the center',
      reach: 'plan',
      ask: ({ ward, scopes }, today) => {
        const unit = `${ward}.ttpvhcc`;
        return mine.list({
          scope: scopes.plan,
          today,
          person: `reviewer-${unit}`,
          posts: [{ role: 'reviewer', unit }],
        });
      },
    },
    {
      system: 'my work, an approver',
      reach: 'province',
      ask: ({ province, scopes }, today) => {
        const unit = `${province}.ubnd`;
        const posts = [{ role: 'approver', unit }] as const;
        return mine.list({ scope: scopes.province, today, person: `approver-${unit}`, posts });
      },
    },
  ];
}

function figures(dataSource: ReadSideDataSource): readonly Question[] {
  const savings = new SavingQueries(dataSource);
  const targets = new TargetQueries(dataSource, new SavingLineQueries(dataSource));
  const stays = new StayReports(dataSource);
  const ofStays = (reach: Reach): Question => ({
    system: 'stays by stage',
    reach,
    ask: ({ plan, scopes }, today) => {
      const within = reach === 'plan' ? { plan: [plan] } : {};
      return stays.of({ kind: 'proposal', scope: scopes[reach], today, by: 'stage', ...within });
    },
  });
  return [
    {
      system: 'savings by unit',
      reach: 'plan',
      ask: ({ plan, scopes }) => savings.totals({ scope: scopes.plan, plan, by: 'unit' }),
    },
    {
      system: 'savings by status',
      reach: 'province',
      ask: ({ scopes }) => savings.totals({ scope: scopes.province, by: 'status' }),
    },
    {
      system: 'savings by status',
      reach: 'nation',
      ask: ({ scopes }) => savings.totals({ scope: scopes.nation, by: 'status' }),
    },
    {
      system: 'targets',
      reach: 'plan',
      ask: ({ plan, scopes }, today) => targets.evaluate(plan, { scope: scopes.plan, today }),
    },
    ...REACHES.map(ofStays),
  ];
}

function directory(dataSource: ReadSideDataSource): readonly Question[] {
  const [plans, units, people] = [
    new PlanQueries(dataSource),
    new UnitQueries(dataSource),
    new PersonQueries(dataSource),
  ];
  return (['province', 'nation'] as const).flatMap((reach): readonly Question[] => [
    { system: 'plans', reach, ask: ({ scopes }) => plans.list({ scope: scopes[reach], counted: true }) },
    { system: 'units', reach, ask: ({ scopes }) => units.list({ scope: scopes[reach], counted: true }) },
    { system: 'people', reach, ask: ({ scopes }) => people.list({ scope: scopes[reach] }) },
  ]);
}
