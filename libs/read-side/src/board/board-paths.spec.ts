import { pathFixture, planFixture } from '@app/testing';
import { boardOf } from './board.js';
import type { CountedCell } from './counted-cell.js';

const { paths } = planFixture(['review', 'approval'], {
  paths: [pathFixture(['review', 'approval']), pathFixture(['review', 'consolidation', 'approval'], { id: 'other' })],
});
const settings = { today: '2026-05-10', calendar: null, paths };

const cell = (change: Partial<CountedCell>): CountedCell => ({
  path: 'main',
  stage: 'review-1',
  stageName: 'Rà soát',
  stageKind: 'review',
  stageIndex: 0,
  unit: 'room-a',
  phase: 'drafting',
  outcome: null,
  open: true,
  due: null,
  count: 1,
  ...change,
});

describe('the board of a plan with two paths', () => {
  it('counts a stage of the same id in each by itself, and tells the stages where nothing is', () => {
    const board = boardOf([cell({ count: 2, due: '2026-05-09' }), cell({ path: 'other', unit: 'room-b' })], settings);
    expect(board.stages).toMatchObject([{ total: 3, overdue: 2 }]);
    const told = board.paths.map(({ path, total, stages }) => [path, total, stages.map((one) => one.total)]);
    expect(told).toEqual([
      ['main', 2, [2, 0]],
      ['other', 1, [1, 0, 0]],
    ]);
    expect(board.paths[1]?.cells).toEqual([{ stage: 'review-1', unit: 'room-b', total: 1, open: 1, overdue: 0 }]);
  });

  it('keeps a path and a stage that the plan no longer has', () => {
    const left = cell({ stage: 'former', stageName: 'Trước đây', stageIndex: 1 });
    const board = boardOf([left, cell({ path: 'gone' })], settings);
    expect(board.paths.map(({ path, name }) => [path, name])).toEqual([
      ['main', paths[0]?.name],
      ['other', paths[1]?.name],
      ['gone', null],
    ]);
    expect(board.paths[0]?.stages.map(({ stage }) => stage.name)).toContain('Trước đây');
  });

  it('tells the days that have passed, the longest past first, apart from those to come, by path', () => {
    const days = ['2026-05-10', '2026-04-01', '2026-05-09'];
    const board = boardOf([...days.map((due) => cell({ due })), cell({ due: '2026-04-01', path: 'other' })], settings);
    expect(board.pastDeadlines.map(({ due, path, open }) => [due, path, open])).toEqual([
      ['2026-04-01', 'main', 1],
      ['2026-04-01', 'other', 1],
      ['2026-05-09', 'main', 1],
    ]);
    expect(board.nextDeadlines.map(({ due }) => due)).toEqual(['2026-05-10']);
  });

  it('counts what was decided by its outcome', () => {
    const decided = { open: false, phase: 'decided', stage: 'approval-1', stageIndex: 1 } as const;
    const board = boardOf([cell({ ...decided, outcome: 'approved', count: 3 }), cell({})], settings);
    expect(board.outcomes).toEqual([{ outcome: 'approved', total: 3 }]);
  });
});
