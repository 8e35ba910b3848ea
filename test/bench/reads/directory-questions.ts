import { PersonQueries, PlanQueries, ProcedureQueries, UnitQueries, type ReadSideDataSource } from '@app/read-side';
import type { Question } from './question.js';

export function directory(dataSource: ReadSideDataSource): readonly Question[] {
  const [plans, units, people, procedures] = [
    new PlanQueries(dataSource),
    new UnitQueries(dataSource),
    new PersonQueries(dataSource),
    new ProcedureQueries(dataSource),
  ];
  return (['province', 'nation'] as const).flatMap((reach): readonly Question[] => [
    { system: 'plans', reach, ask: ({ scopes }) => plans.list({ scope: scopes[reach], counted: true }) },
    { system: 'units', reach, ask: ({ scopes }) => units.list({ scope: scopes[reach], counted: true }) },
    {
      system: 'procedures, by field',
      reach,
      ask: ({ scopes }) => procedures.list({ scope: scopes[reach], reach: [], sort: 'field' }),
    },
    { system: 'people', reach, ask: ({ scopes }) => people.list({ scope: scopes[reach] }) },
  ]);
}
