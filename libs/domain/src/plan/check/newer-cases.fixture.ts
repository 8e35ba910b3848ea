import type { Comparison } from '../targets.js';
import { figureOf, first, setDeadline, stageOf, type OpenPlan, type PlanCase } from './open-plan.fixture.js';

const dated = (text: string, form: unknown, inclusive = true) => ({ text, inclusive, form }) as never;
const onDay = (date: string) => ({ kind: 'date', date });
const spoken =
  (text: string, form: unknown, inclusive = true) =>
  (plan: OpenPlan) =>
    (first(plan.items).deadline = dated(text, form, inclusive));
const printed = (figure: string, comparison: Comparison | null, value: string | null) => (plan: OpenPlan) => {
  const target = first(plan.targets);
  target.figure = figure;
  target.measures.length = 1;
  Object.assign(figureOf(plan, 0), { comparison, value });
};
const typedAsCount = (plan: OpenPlan) => {
  first(plan.targets).figure = '50%; 100%';
  Object.assign(figureOf(plan, 1), { unit: 'count', value: '100', comparison: 'exactly' });
};
const after = { kind: 'after-arrival', days: 5, counted: 'working-days' };

export const NEWER_CASES: readonly PlanCase[] = [
  ['level-misplaced', '/areas/1/level', (plan) => Object.assign(plan.areas[1] ?? {}, { level: 'province' })],
  ['level-misplaced', '/areas/0/level', (plan) => (first(plan.areas).level = 'special-zone')],
  ['level-misplaced', '/areas/3/level', (plan) => plan.areas.push({ ...first(plan.areas), code: 'b', parent: '19.a' })],
  [
    'duplicate-basis',
    '/legalBasis/1/number',
    (plan) => (plan.legalBasis = [first(plan.legalBasis), { ...first(plan.legalBasis), issuer: 'Chính phủ' }]),
  ],
  ['bad-code', '/items/0/procedures/0', (plan) => (first(plan.items).procedures = ['Đăng ký khai sinh'])],
  [
    'duplicate-code',
    '/items/0/procedures/1',
    (plan) => (first(plan.items).procedures = ['1.001193', '1.001193.000.00.00.H55']),
  ],
  [
    'gathers-too-late',
    '/paths/0/stages/3/gathers',
    (plan) => {
      stageOf(plan, 1).gathers = false;
      stageOf(plan, 3).gathers = true;
      first(plan.paths).stages.splice(2, 1, { ...stageOf(plan, 3), id: 'duyet-1', gathers: false });
    },
  ],
  [
    'role-not-at-unit',
    '/paths/0/stages/2/actors/0/role',
    (plan) => (first(stageOf(plan, 2).actors).unit = 'a.cac-phong'),
  ],
  [
    'unit-elsewhere',
    '/paths/0/stages/2/actors/0/unit',
    (plan) => {
      first(plan.unitSets).members = ['a.ubnd', 'x.so'];
      first(stageOf(plan, 2).actors).unit = 'a.cac-phong';
    },
  ],
  [
    'too-many-actors',
    '/paths/0/stages/2/actors',
    (plan) => {
      first(plan.unitSets).members = Array.from({ length: 250 }, () => 'a.ubnd');
      const actor = { ...first(stageOf(plan, 2).actors), unit: 'a.cac-phong' };
      stageOf(plan, 2).actors = [actor, actor];
    },
  ],
  ['deadline-differs', '/items/0/deadline/form', spoken('trước 15/05/2026', onDay('2026-06-15'), false)],
  ['deadline-differs', '/items/0/deadline/form', spoken('trước ngày 15 tháng 5 năm 2026', onDay('2026-05-16'), false)],
  ['deadline-differs', '/items/0/deadline/inclusive', spoken('trước 15/05/2026', onDay('2026-05-15'), true)],
  ['deadline-differs', '/items/0/deadline/inclusive', spoken('chậm nhất 15/05/2026', onDay('2026-05-15'), false)],
  ['deadline-differs', '/items/0/deadline/form', spoken('quý IV/2026', { kind: 'quarter', year: 2026, quarter: 3 })],
  ['deadline-differs', '/items/0/deadline/form', spoken('tháng 10/2026', { kind: 'month', year: 2027, month: 10 })],
  ['deadline-differs', '/items/0/deadline/form', spoken('trong năm 2026', { kind: 'year', year: 2025 })],
  ['deadline-differs', '/items/0/deadline/form', spoken('15/6 hằng năm', { kind: 'yearly-day', month: 7, day: 15 })],
  ['deadline-differs', '/items/0/deadline/form', spoken('trước 15/05/2026', { kind: 'unstated' })],
  [
    'deadline-differs',
    '/paths/0/stages/1/deadline/form',
    (plan) => (stageOf(plan, 1).deadline = dated('07 ngày làm việc kể từ ngày nhận', after)),
  ],
  [
    'deadline-differs',
    '/paths/0/stages/1/deadline/form',
    (plan) => (stageOf(plan, 1).deadline = dated('05 ngày kể từ ngày nhận', after)),
  ],
  [
    'no-such-date',
    '/paths/0/stages/1/deadline/form/days',
    (plan) => (stageOf(plan, 1).deadline = dated('05 ngày làm việc', { ...after, days: 0 })),
  ],
  ['counted-elsewhere', '/items/0/deadline/form', (plan) => setDeadline(plan, after)],
  [
    'counted-elsewhere',
    '/paths/0/stages/1/deadline/form/parts/0',
    (plan) => (stageOf(plan, 1).deadline = dated('05 ngày làm việc', { kind: 'any-of', parts: [after] })),
  ],
  [
    'stages-backwards',
    '/paths/0/stages/3/deadline',
    (plan) => {
      stageOf(plan, 2).deadline = dated('15/6/2026', onDay('2026-06-15'));
      stageOf(plan, 3).deadline = dated('15/5/2026', onDay('2026-05-15'));
    },
  ],
  [
    'stages-backwards',
    '/items/0/deadlines',
    (plan) => (stageOf(plan, 1).deadline = dated('15/6/2026', onDay('2026-06-15'))),
  ],
  [
    'stages-backwards',
    '/catalogues/0/deadlines',
    (plan) => (stageOf(plan, 1).deadline = dated('15/5/2026', onDay('2026-05-15'))),
  ],
  ['not-a-count', '/targets/0/measures/1/value', (plan) => Object.assign(figureOf(plan, 1), { unit: 'count' })],
  ['not-counted-so', '/targets/0/measures/0/unit', (plan) => Object.assign(figureOf(plan, 0), { unit: 'count' })],
  ['figure-differs', '/targets/0/measures/0/value', printed('tối thiểu 30%', 'at-least', '20')],
  ['figure-differs', '/targets/0/measures/0/value', printed('ít nhất 50%', 'at-least', '30')],
  ['figure-differs', '/targets/0/measures/0/comparison', printed('ít nhất 50%', 'exactly', '50')],
  ['figure-differs', '/targets/0/measures/0/value', printed('50%', null, null)],
  ['figure-differs', '/targets/0/measures/1/unit', typedAsCount],
  [
    'no-such-day',
    '/targets/0/measures/1/by/form',
    (plan) => (figureOf(plan, 1).by = dated('thường xuyên', { kind: 'continuous', year: null })),
  ],
  [
    'deadline-differs',
    '/targets/0/measures/1/by/form',
    (plan) => (figureOf(plan, 1).by = dated('đến hết năm 2026', { kind: 'year', year: 2027 })),
  ],
];
