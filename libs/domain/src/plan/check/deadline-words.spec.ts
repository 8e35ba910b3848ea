import type { DeadlineForm } from '../../deadline/deadline.js';
import type { PlanDocument, Remark } from '../document.js';
import { checkPlan } from './index.js';
import { soundPlan } from './sound-plan.fixture.js';

const day = (date: string): DeadlineForm => ({ kind: 'date', date });
const after: DeadlineForm = { kind: 'after-arrival', days: 5, counted: 'working-days' };

function withItem(change: Partial<PlanDocument['items'][number]>): PlanDocument {
  return { ...soundPlan, items: soundPlan.items.map((item) => ({ ...item, deadlines: [], ...change })) };
}

describe('the words of a deadline and its form', () => {
  it.each<readonly [string, boolean, DeadlineForm]>([
    ['trước ngày 15/05/2026', false, day('2026-05-15')],
    ['Trước 15-5-2026', false, day('2026-05-15')],
    ['hoàn thành trước ngày 15 tháng 5 năm 2026', false, day('2026-05-15')],
    ['năm 2026, trước ngày 31 tháng 01 năm 2026', false, day('2026-01-31')],
    ['đến hết ngày 15.5.2026', true, day('2026-05-15')],
    ['đến hết tháng 6/2026', true, day('2026-06-30')],
    ['đến hết năm 2026', true, day('2026-12-31')],
    ['trước ngày 15/6 hằng năm', false, { kind: 'yearly-day', month: 6, day: 15 }],
    ['Tháng 12', true, { kind: 'month', year: null, month: 12 }],
    ['trong tháng 10 năm 2026', true, { kind: 'month', year: 2026, month: 10 }],
    ['Quý IV', true, { kind: 'quarter', year: null, quarter: 4 }],
    ['Trong quý 4 năm 2026', true, { kind: 'quarter', year: 2026, quarter: 4 }],
    ['Thường xuyên trong năm 2026', true, { kind: 'continuous', year: 2026 }],
    ['theo lộ trình đến năm 2026', true, { kind: 'by-roadmap', until: 2026 }],
    ['theo Quyết định ngày 03/02/2026 của UBND tỉnh', true, { kind: 'external', by: 'UBND tỉnh' }],
    ['Hết năm', true, { kind: 'year', year: 2026 }],
    ['Thường xuyên, theo hướng dẫn', true, { kind: 'continuous', year: null }],
    ['Không nêu', true, { kind: 'unstated' }],
  ])('agree: %s', (text, inclusive, form) => {
    expect(checkPlan(withItem({ deadline: { text, inclusive, form } }))).toEqual([]);
  });

  it.each<readonly [string, DeadlineForm]>([
    ['Thường xuyên', day('2026-05-15')],
    ['Không nêu', day('2026-05-15')],
    ['theo hướng dẫn', { kind: 'month', year: 2026, month: 5 }],
    ['Hằng năm', { kind: 'year', year: 2026 }],
    ['Định kỳ hằng quý', { kind: 'quarter', year: null, quarter: 1 }],
    ['Theo yêu cầu', { kind: 'yearly-day', month: 6, day: 15 }],
  ])('name no day: %s', (text, form) => {
    const [fault, ...more] = checkPlan(withItem({ deadline: { text, inclusive: true, form } }));
    expect([fault?.rule, fault?.subject, more]).toEqual(['deadline-differs', text, []]);
  });

  it.each(['05 ngày làm việc kể từ ngày nhận', 'trong 5 (năm) ngày làm việc, kể từ ngày nhận đủ hồ sơ'])(
    'agree, counted from arrival: %s',
    (text) => {
      const deadline = { text, inclusive: true, form: after };
      expect(checkPlan(withItem({ deadlines: [{ stage: 'hoan-thien', deadline }] }))).toEqual([]);
    },
  );

  it.each<readonly [string, Partial<PlanDocument>, readonly Remark[]]>([
    ['of the item', {}, [{ kind: 'as-written', at: 'A.I.1', text: 'Văn bản in nhầm tháng' }]],
    ['of its section', { remarks: [{ kind: 'contradiction', at: 'A.I.1', text: 'Hai ngày khác nhau' }] }, []],
  ])('may differ where a remark %s says so', (_, change, remarks) => {
    const deadline = { text: 'trước 15/05/2026', inclusive: false, form: day('2026-06-15') };
    expect(checkPlan({ ...withItem({ deadline }), ...change })).toHaveLength(remarks.length === 0 ? 0 : 1);
    expect(checkPlan({ ...withItem({ deadline, remarks }), ...change })).toEqual([]);
  });

  it('takes time in proportion to the words', () => {
    const text = '1 '.repeat(150_000);
    expect(checkPlan(withItem({ deadline: { text, inclusive: true, form: { kind: 'unstated' } } }))).toEqual([]);
  });
});

it('a commune without a center gathers where its leader signs', () => {
  const paths = soundPlan.paths.map((path) => ({
    ...path,
    stages: path.stages.map((stage) => ({ ...stage, gathers: stage.kind === 'submission' })),
  }));
  expect(checkPlan({ ...soundPlan, paths })).toEqual([]);
});
