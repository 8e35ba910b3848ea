import type { Deadline, TargetFigure, TasksOnTime } from '@app/domain';
import { evaluateFigure } from './evaluate-figure.js';
import type { PlanFigures } from './plan-figures.js';

const figures: PlanFigures = {
  sums: new Map(),
  baselines: [],
  registries: [{ catalogue: 'national', registry: '', registered: 1_000, measured: 0 }],
  reviewed: [{ registry: '', procedureCatalogue: 'national', catalogues: [], count: 419 }],
};
const figure = (change: Partial<TargetFigure>): TargetFigure => ({
  indicator: 'procedures-reviewed',
  comparison: 'at-least',
  value: '419',
  unit: 'count',
  scope: { kind: 'all' },
  baseline: null,
  source: { kind: 'service' },
  reading: null,
  ...change,
});
const by: Deadline = { text: 'trong năm 2025', inclusive: true, form: { kind: 'year', year: 2025 } };
const evaluated = (change: Partial<TargetFigure>, today = '2025-06-01') => {
  const tasksAt = (day: string): TasksOnTime => {
    const late = day > '2025-12-31' ? 1 : 0;
    return { due: 1 + late, onTime: 1, late, undated: 0, products: [] };
  };
  const place = { plan: 'p', path: ['19'], scope: ['19'] };
  const { reckoned, verdicts, caveats, due } = evaluateFigure(figure(change), {
    place,
    figures,
    today,
    year: 2025,
    tasksAt,
  });
  return { met: reckoned[0]?.met, verdict: verdicts[0]?.met, caveats, due };
};

describe('a figure that is a number', () => {
  it('is met by the number, never by its share', () => {
    expect(evaluated({})).toMatchObject({ met: true, verdict: true });
    expect(evaluated({ value: '420' })).toMatchObject({ met: false, verdict: false });
    expect(evaluated({ comparison: 'above' })).toMatchObject({ met: false });
    expect(evaluated({ value: '41.9', unit: 'percent' })).toMatchObject({ met: true });
    expect(evaluated({ value: '42', unit: 'percent' })).toMatchObject({ met: false });
  });
});

describe('a figure that holds by a day', () => {
  it('is reached, or still open, until that day', () => {
    expect(evaluated({ by })).toEqual({ met: true, verdict: true, caveats: ['DAY_AHEAD'], due: '2025-12-31' });
    expect(evaluated({ by, value: '420' }, '2025-12-31')).toMatchObject({ met: null, verdict: null });
  });

  it('is missed after it, or not known to be reached in time', () => {
    const after = '2026-01-01';
    expect(evaluated({ by, value: '420' }, after)).toMatchObject({ met: false, verdict: false });
    expect(evaluated({ by }, after)).toMatchObject({ met: null, verdict: null, caveats: ['COUNTED_AFTER_DAY'] });
  });

  it('counts tasks as of that day', () => {
    const tasks = { indicator: 'tasks-on-time', unit: 'percent', value: '100', by } as const;
    expect(evaluated(tasks, '2026-03-01')).toMatchObject({ met: true, caveats: [] });
    expect(evaluated({ ...tasks, by: null }, '2026-03-01')).toMatchObject({ met: false });
  });
});
