import {
  SavingLineQueries,
  SavingQueries,
  StayQueries,
  StayReports,
  TargetQueries,
  type ReadSideDataSource,
} from '@app/read-side';
import type { Reach } from './places.js';
import { REACHES, type Question } from './question.js';

/** Totals, and what they are made of. */
export function figures(dataSource: ReadSideDataSource): readonly Question[] {
  const savings = new SavingQueries(dataSource);
  const lines = new SavingLineQueries(dataSource);
  const targets = new TargetQueries(dataSource, lines);
  const stays = new StayReports(dataSource);
  const stayLists = new StayQueries(dataSource);
  const summed = (reach: Reach, by: Parameters<SavingQueries['totals']>[0]['by']): Question => ({
    system: `savings by ${by}`,
    reach,
    ask: ({ scopes }) => savings.totals({ scope: scopes[reach], by, limit: 100 }),
  });
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
    ...(['status', 'ward', 'plan', 'field', 'month', 'catalogue'] as const).flatMap((by) => [
      summed('province', by),
      summed('nation', by),
    ]),
    ...REACHES.flatMap((reach) => lineLists(lines, reach)),
    {
      system: 'targets',
      reach: 'plan',
      ask: ({ plan, scopes }, today) => targets.evaluate(plan, { scope: scopes.plan, today }),
    },
    ...REACHES.map(ofStays),
    ...REACHES.map((reach): Question => ({
      system: 'stays, the longest first',
      reach,
      ask: ({ plan, scopes }, today) => {
        const within = reach === 'plan' ? { plan: [plan] } : {};
        return stayLists.list({ kind: 'proposal', scope: scopes[reach], today, ...within });
      },
    })),
  ];
}

function lineLists(lines: SavingLineQueries, reach: Reach): readonly Question[] {
  const narrowed = {
    'saving lines': {},
    'saving lines, counted': { counted: true },
    'saving lines, by number': { sort: 'number' },
    'saving lines, by saving': { sort: 'saving-scm' },
    'saving lines in a sum': { inSum: 'time:working-hour' },
    'saving lines approved, by time': { status: ['approved'], sort: 'saving-time' },
  } as const;
  const scoped = ({ plan, scopes }: Parameters<Question['ask']>[0]) => {
    return { scope: scopes[reach], ...(reach === 'plan' ? { plan } : {}) };
  };
  return [
    ...Object.entries(narrowed).map(([system, asked]): Question => ({
      system,
      reach,
      dated: true,
      ask: (place) => lines.list({ ...scoped(place), ...asked }),
    })),
    { system: 'duplicates', reach, dated: true, ask: (place) => lines.duplicates(scoped(place)) },
  ];
}
