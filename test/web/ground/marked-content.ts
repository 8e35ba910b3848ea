import type { ContentSent } from '../../support/content.js';
import { marked } from './marks.js';

/** A complete content in which every text is marked, with two measures. */
export function markedContent(): ContentSent {
  const measure = (type: string) => ({
    type,
    content: marked('measure.content', 'Rút thời hạn từ 05 xuống 03 ngày làm việc'),
    reason: marked('measure.reason', 'Hồ sơ được đối chiếu trên cơ sở dữ liệu'),
    recommendation: {
      text: marked('recommendation.text', 'Sửa quy định về thời hạn'),
      document: marked('recommendation.document', 'Nghị định về đăng ký'),
      article: marked('recommendation.article', 'khoản 4 Điều 87'),
    },
  });
  return {
    title: marked('proposal.title', 'Rút ngắn thời hạn giải quyết'),
    group: marked('proposal.group', 'Nhóm đầu'),
    procedures: [
      { code: '1.001612', name: marked('procedure.name', 'Đăng ký thành lập hộ kinh doanh') },
      { code: null, name: marked('procedure.uncoded', 'Thủ tục nội bộ') },
    ],
    measures: [measure('cut-time'), measure('replace-papers-by-data')],
    benefit: {
      text: marked('benefit.text', 'Bớt một lần đi lại'),
      reason: marked('benefit.reason', 'Chưa có số liệu'),
    },
  };
}

/** Figures of its first procedure, with a stated cut that they do not bear out. */
export const MARKED_FIGURES = [
  {
    procedure: 'p1',
    time: { before: '05 ngày làm việc', after: '03 ngày làm việc' },
    costs: [
      { method: 'PROCESSING_TIME', hoursPerDay: 'hours-per-day', hourlyRate: 'thu-nhap-thu', dossiersPerYear: '10' },
    ],
    stated: { timeSaved: '1' },
  },
];

/** A working figure of the ward. */
export function markedParameter(): object {
  const basis = marked('parameter.basis', 'Thu nhập bình quân');
  const source = marked('parameter.source', 'Báo cáo số 12/BC-UBND');
  return { id: 'thu-nhap-thu', kind: 'hourly-rate', value: '38000', validFrom: '2026-01-01', basis, source };
}

/** Of the ward, on top of the country's. */
export function markedCalendar(): object {
  const day = (date: string, what: string) => ({
    date,
    name: marked(`${what}.name`),
    source: marked(`${what}.source`),
  });
  return {
    version: 'thu.1',
    from: '2025-01-01',
    to: '2026-12-31',
    daysOff: [day('2026-06-01', 'dayOff')],
    swappedWorkingDays: [day('2026-06-06', 'dayWorked')],
    undecided: [day('2026-06-02', 'dayUndecided')],
  };
}
