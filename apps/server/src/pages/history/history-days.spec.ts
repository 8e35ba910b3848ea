import { historyDays } from './history-days.js';

const fact = (revision: number, occurredOn: string, typeName: string) => {
  return { revision, occurredOn, typeName, recordedAt: '2026-06-05T18:00:00.000Z' };
};
const facts = [
  fact(2, '2026-05-01', 'Trả lại'),
  fact(0, '2026-05-02', 'Soạn'),
  fact(1, '2026-05-02', 'Gửi'),
  fact(3, '2026-05-09', 'Soạn lại'),
];

it('are those on the papers, where a late entry turns nothing back', () => {
  expect(historyDays(facts, 'paper')).toEqual([
    { day: '2026-05-02', what: ['Soạn', 'Gửi', 'Trả lại'] },
    { day: '2026-05-09', what: ['Soạn lại'] },
  ]);
});

it('are those in Việt Nam on which it was recorded', () => {
  expect(historyDays(facts, 'recorded').map(({ day }) => day)).toEqual(['2026-06-06']);
});
