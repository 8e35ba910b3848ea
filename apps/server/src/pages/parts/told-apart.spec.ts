import { plansToldApart } from './told-apart.js';

const plan = (id: string, more: object = {}) => ({
  id,
  title: 'Rà soát thủ tục hành chính',
  shortTitle: 'Kế hoạch năm 2026 của UBND phường',
  areaName: 'Phường Gia Sàng',
  ...more,
});

describe('plans to choose from', () => {
  it('are called by their short titles', () => {
    expect(plansToldApart([plan('a'), plan('b', { shortTitle: '12/KH-UBND' })]).map(([, name]) => name)).toEqual([
      'Kế hoạch năm 2026 của UBND phường',
      '12/KH-UBND',
    ]);
  });

  it('are told apart by area and title where short titles are alike', () => {
    const named = plansToldApart([
      plan('a', { areaName: 'Phường Tích Lương' }),
      plan('b'),
      plan('c', { title: 'Rà soát thủ tục nội bộ' }),
    ]);
    expect(named).toEqual([
      ['a', 'Kế hoạch năm 2026 của UBND phường, Phường Tích Lương'],
      ['b', 'Kế hoạch năm 2026 của UBND phường, Phường Gia Sàng: Rà soát thủ tục hành chính'],
      ['c', 'Kế hoạch năm 2026 của UBND phường: Rà soát thủ tục nội bộ'],
    ]);
  });
});
