import type { Target, Task } from '@app/domain';

const FIRST_OF_MARCH = { kind: 'yearly-day', month: 3, day: 1 } as const;

/** By default one dated product and one without a date. */
export function taskOf(change: Partial<Task> = {}): Task {
  return {
    id: 'VI.1',
    number: '1',
    group: null,
    name: 'Xây dựng kế hoạch',
    section: 'VI.1',
    lead: ['center'],
    coordinating: [],
    start: null,
    deadlines: [
      { deadline: { text: 'Trước 01/3', inclusive: false, form: FIRST_OF_MARCH }, product: 'Kế hoạch' },
      { deadline: { text: 'Thường xuyên', inclusive: true, form: { kind: 'continuous', year: null } }, product: null },
    ],
    remarks: [],
    ...change,
  };
}

export function targetOf(): Target {
  const figure = { comparison: 'at-least', value: '50', baseline: 2024 } as const;
  const origin = { scope: { kind: 'all' }, source: { kind: 'service' }, reading: null } as const;
  return {
    id: 'II.1',
    number: '1',
    name: 'Cắt giảm thời gian giải quyết so với năm 2024',
    figure: 'ít nhất 50%',
    section: 'II.1',
    measures: [{ indicator: 'time-cut', ...figure, ...origin }],
    remarks: [],
  };
}
