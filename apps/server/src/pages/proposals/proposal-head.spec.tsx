import { renderToString } from 'preact-render-to-string';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { ProposalHead } from './proposal-head.js';

const proposal = {
  id: 'p',
  number: 'PA-0001',
  title: 'Tên',
  unitName: 'Phòng',
  stage: { name: 'Tổng hợp' },
  phase: 'assessing',
  phaseName: 'đang thẩm định',
  mustAct: [],
  due: null,
  plan: { title: 'Kế hoạch' },
  item: null,
  edition: 1,
  returns: 0,
  daysAtStage: null,
  outcomeName: null,
  returned: [],
  names: {},
  postponed: { until: '2026-12-15', reason: 'Chờ hướng dẫn.' },
} as unknown as ProposalBody;

it('says the due day alone where nothing counts down to it any more', () => {
  const ended = { phaseName: 'đã rút', due: '2026-05-14', workingDaysLeft: null, overdue: false };
  const html = renderToString(<ProposalHead proposal={Object.assign({}, proposal, ended)} />);
  expect(html).toContain(' · hạn 14/05/2026</span>');
});

describe.each([null, 'Chấp nhận phương án'])('the head of a postponed proposal, where the act is %p', (act) => {
  it('says until when, and why', () => {
    const html = renderToString(<ProposalHead proposal={proposal} act={act} />);
    expect(html).toContain('Hoãn xử lý đến ngày 15/12/2026: Chờ hướng dẫn.');
  });
});
