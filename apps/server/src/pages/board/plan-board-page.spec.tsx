import { renderToString } from 'preact-render-to-string';
import { PlanBoardPage, type PlanBoardProps } from './plan-board-page.js';

type Board = PlanBoardProps['board'];

const stage = { id: 'ra-soat', name: 'Rà soát', kind: 'review', kindName: 'rà soát', index: 0 };
const counts = { total: 3, open: 2, overdue: 1 };
const none = { total: 0, open: 0, overdue: 0 };
const cell = { ...counts, stage: stage.id, stageName: stage.name, unit: 'a', unitName: 'Phòng A' };
const paths = [
  { path: 'mot', pathName: 'Cấp xã', ...counts, stages: [{ stage, ...counts }], cells: [cell] },
  { path: 'hai', pathName: 'Cấp tỉnh', ...none, stages: [{ stage, ...none }], cells: [] },
];
const board = {
  ...counts,
  plan: { id: 'ke-hoach-1', title: 'Kế hoạch' },
  today: '2026-06-30',
  stages: [],
  units: [],
  cells: [],
  phases: [],
  paths,
  outcomes: [],
  dossiers: [],
  nextDeadlines: [],
  pastDeadlines: [],
  vacant: [],
} as unknown as Board;

const shown = (filters: PlanBoardProps['filters'] = { plan: 'ke-hoach-1' }) => {
  const choices = { plans: [], areas: [], paths: [], units: [], items: [], catalogues: [] };
  return renderToString(<PlanBoardPage {...{ board, filters, choices }} late={[]} wards={null} stays={new Map()} />);
};

describe('the board of a plan', () => {
  it('shows every path of the plan, and says where nothing is', () => {
    expect(shown()).toContain('<h2>Cấp tỉnh</h2><p class="small quiet">Chưa có phương án nào theo đường đi này.</p>');
    expect(shown({ plan: 'ke-hoach-1', path: 'mot' })).not.toContain('Cấp tỉnh');
  });

  it('says that no deadline is near where none is, and what the bars mean', () => {
    expect(shown()).toContain('Không có phương án nào sắp đến hạn.');
    expect(shown()).toContain('Không có hạn nào đã qua');
    expect(shown()).toMatch(/trong đó quá hạn/);
  });

  it('counts those that ended apart from those in work, which together are all', () => {
    const [, row = ''] = /Phòng A<\/th>(.*?)<\/tr>/.exec(shown()) ?? [];
    const told = [...row.matchAll(/data-label="([^"]*)"><a[^>]*>(\d+)/g)].map(([, label, value]) => [label, value]);
    expect(told).toEqual([
      ['Rà soát', '2'],
      ['Đang xử lý, cộng', '2'],
      ['Trong đó quá hạn', '1'],
      ['Đã kết thúc', '1'],
      ['Tất cả', '3'],
    ]);
  });
});
