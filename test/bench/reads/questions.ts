import {
  BoardOverviews,
  BoardQueries,
  DossierQueries,
  MyWorkQueries,
  ProposalQueries,
  TimelineQueries,
  VacantWorkQueries,
  type ReadSideDataSource,
} from '@app/read-side';
import { figures } from './figure-questions.js';
import { directory } from './directory-questions.js';
import { REACHES, type Question } from './question.js';
import { PROPOSAL_IDS } from './season.js';
import type { Place } from './places.js';

/** What people ask most, each within one plan, one province or the nation where it may be. */
export function questionsTo(dataSource: ReadSideDataSource): readonly Question[] {
  return [
    ...lists(dataSource),
    ...dossiers(dataSource),
    ...work(dataSource),
    ...boards(dataSource),
    ...figures(dataSource),
    ...directory(dataSource),
  ];
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
  'proposals with common words, by due day': () => ({ q: 'hộ kinh doanh', sort: 'due' }),
  'proposals with common words, counted': () => ({ q: 'hộ kinh doanh', counted: true }),
  'proposals with a rare word': ({ at }) => ({ q: `lần ${String(1 + (at % 297))}` }),
  'proposals, by number': () => ({ sort: 'number' }),
  'proposals, longest waiting': () => ({ sort: 'waiting' }),
  'proposals, by saving': () => ({ sort: 'saving-scm' }),
  'proposals in a phase': () => ({ phase: 'drafting' }),
  'proposals with an outcome': () => ({ outcome: 'rejected' }),
  'proposals open': () => ({ status: 'open' }),
  'proposals given back': () => ({ returned: true }),
  'proposals at a stage, by due day': () => ({ stage: 'consolidation-1', sort: 'due' }),
  'proposals at a stage, counted': () => ({ stage: 'consolidation-1', counted: true }),
  'proposals on a procedure': ({ code }) => ({ procedureCode: code }),
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

function dossiers(dataSource: ReadSideDataSource): readonly Question[] {
  const queries = new DossierQueries(dataSource);
  const narrowed = {
    dossiers: {},
    'dossiers at a stage': { stage: 'submission-1' },
    'dossiers, longest waiting': { sort: 'waiting' },
    'dossiers, counted': { counted: true },
  } as const;
  return Object.entries(narrowed).flatMap(([system, asked]) =>
    (['province', 'nation'] as const).map((reach): Question => ({
      system,
      reach,
      ask: ({ scopes }, today) => queries.list({ scope: scopes[reach], today, ...asked }),
    })),
  );
}

function boards(dataSource: ReadSideDataSource): readonly Question[] {
  const board = new BoardQueries(dataSource, new VacantWorkQueries(dataSource));
  const overviews = new BoardOverviews(dataSource);
  const overview = (reach: 'province' | 'nation', by: 'ward' | 'unit' | 'plan'): Question => ({
    system: `boards by ${by}`,
    reach,
    ask: ({ scopes }, today) => overviews.of({ scope: scopes[reach], today, by, limit: 100 }),
  });
  return [
    {
      system: 'board',
      reach: 'plan',
      ask: ({ plan, scopes }, today) => board.get(plan, { scope: scopes.plan, today }),
    },
    ...(['ward', 'plan', 'unit'] as const).flatMap((by) => [overview('province', by), overview('nation', by)]),
  ];
}

function work(dataSource: ReadSideDataSource): readonly Question[] {
  const proposals = new ProposalQueries(dataSource);
  const timelines = new TimelineQueries(dataSource);
  const mine = new MyWorkQueries(dataSource);
  const vacant = new VacantWorkQueries(dataSource);
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
    {
      system: 'my work, an approver, counted',
      reach: 'province',
      ask: ({ province, scopes }, today) => {
        const unit = `${province}.ubnd`;
        const posts = [{ role: 'approver', unit }] as const;
        return mine.counts({ scope: scopes.province, today, person: `approver-${unit}`, posts });
      },
    },
    {
      system: 'vacant work',
      reach: 'plan',
      ask: ({ scopes }, today) => vacant.list({ scope: scopes.plan, today, counted: true }),
    },
    {
      system: 'vacant work',
      reach: 'province',
      ask: ({ scopes }, today) => vacant.list({ scope: scopes.province, today, counted: true }),
    },
    {
      system: 'vacant work',
      reach: 'nation',
      ask: ({ scopes }, today) => vacant.list({ scope: scopes.nation, today, counted: true }),
    },
  ];
}
