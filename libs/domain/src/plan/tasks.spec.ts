import { planFixture, taskOf } from '@app/testing';
import type { DeadlineForm } from '../deadline/deadline.js';
import type { PlanDocument, TaskDeadline } from './document.js';
import { tasksOnTime, type TaskCompletion } from './tasks.js';

const dated = (product: string | null, form: DeadlineForm, inclusive = true): TaskDeadline => ({
  product,
  deadline: { text: 'hạn', inclusive, form },
});
const onDay = (date: string): DeadlineForm => ({ kind: 'date', date });

const document: PlanDocument = planFixture(['review'], {
  tasks: [
    taskOf({
      id: '2.1.a',
      deadlines: [dated('Dự thảo', onDay('2026-04-20'), false), dated('Công khai', onDay('2026-04-30'))],
    }),
    taskOf({ id: '3', deadlines: [dated(null, { kind: 'month', year: null, month: 12 })] }),
    taskOf({ id: '4', deadlines: [dated(null, { kind: 'continuous', year: null })] }),
    taskOf({ id: '5', deadlines: [] }),
  ],
});

const completed = (task: string, completedOn: string, product: string | null = null): TaskCompletion => ({
  task,
  product,
  completedOn,
  document: null,
});

const standings = (completions: readonly TaskCompletion[], today: string) =>
  tasksOnTime(document, completions, today).products.map(({ standing }) => standing);
const sums = (completions: readonly TaskCompletion[], today: string) => {
  const { due, onTime, late } = tasksOnTime(document, completions, today);
  return [due, onTime, late];
};

describe('tasks on time', () => {
  it('binds every product to its last good day, by the plan’s year', () =>
    expect(tasksOnTime(document, [], '2027-06-01').products.map(({ task, due }) => [task, due])).toEqual([
      ['2.1.a', '2026-04-19'],
      ['2.1.a', '2026-04-30'],
      ['3', '2026-12-31'],
      ['4', null],
      ['5', null],
    ]));

  it('counts nothing before a day has passed: the day itself is still good', () => {
    expect(sums([], '2026-04-19')).toEqual([0, 0, 0]);
    expect(standings([], '2026-04-19')).toEqual(['ahead', 'ahead', 'ahead', 'undated', 'undated']);
    expect(sums([], '2026-04-20')).toEqual([1, 0, 1]);
  });

  it('counts a product that is there at once, on time up to its day and late after it', () => {
    expect(sums([completed('2.1.a', '2026-04-19', 'Dự thảo')], '2026-04-19')).toEqual([1, 1, 0]);
    expect(sums([completed('2.1.a', '2026-04-20', 'Dự thảo')], '2026-04-20')).toEqual([1, 0, 1]);
    expect(sums([completed('3', '2026-01-05')], '2026-01-05')).toEqual([1, 1, 0]);
  });

  it('keeps the products of one task apart', () =>
    expect(standings([completed('2.1.a', '2026-04-25', 'Công khai')], '2026-05-01').slice(0, 2)).toEqual([
      'late',
      'on-time',
    ]));

  it('never counts what has no day, although it is there', () => {
    const { products, due } = tasksOnTime(document, [completed('4', '2026-02-01')], '2027-01-01');
    expect(products.at(3)).toMatchObject({ task: '4', completedOn: '2026-02-01', standing: 'undated' });
    expect(due).toBe(3);
  });

  it('binds a deadline without a year to that of today where the plan has no date', () =>
    expect(tasksOnTime({ ...document, date: null }, [], '2025-03-01').products.at(2)?.due).toBe('2025-12-31'));

  it('looks at each completion once, however many products there are', () => {
    let looks = 0;
    const names = Array.from({ length: 500 }, (_, at) => `Sản phẩm ${String(at)}`);
    const many = {
      ...document,
      tasks: [taskOf({ id: '1', deadlines: names.map((name) => dated(name, onDay('2026-04-20'))) })],
    };
    const completions = names.map((name) => {
      return Object.defineProperty(completed('1', '2026-04-01', name), 'task', {
        get: () => {
          looks += 1;
          return '1';
        },
      });
    });
    expect(tasksOnTime(many, completions, '2026-05-01').onTime).toBe(500);
    expect(looks).toBe(500);
  });
});
