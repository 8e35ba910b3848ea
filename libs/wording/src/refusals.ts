import type { DeclineReason, Missing, NoFigure, RefusalRule } from '@app/domain';
import { OBSTACLE_LABELS } from './measurement.js';

export const REFUSALS: Record<RefusalRule, string> = {
  PROCESS_ONLY: 'Việc này do hệ thống tự thực hiện.',
  NO_ROLE: 'Tài khoản không giữ vai trò được làm việc này.',
  OTHER_AREA: 'Đối tượng thuộc địa bàn khác.',
  OTHER_UNIT: 'Việc này thuộc đơn vị khác.',
  OWN_POST: 'Không ai bổ nhiệm, xác nhận, từ chối hay chấm dứt chức vụ của chính mình.',
  OWN_APPOINTMENT:
    'Người bổ nhiệm, hoặc đã cấp lại mật khẩu cho người giữ, không xác nhận; cần một quản trị viên khác, hoặc cấp trên.',
  FOUR_EYES:
    'Người đã soạn hoặc sửa phương án không được duyệt chính phương án đó; người đã soạn hoặc duyệt phương án ở đơn vị không được xử lý hoặc ký trình, ký quyết định phương án đó ở bước sau; người đã ký Tờ trình của hồ sơ không được thẩm tra, quyết định hay ký Quyết định về hồ sơ đó.',
};

export const DECLINES: Record<DeclineReason, string> = {
  'unknown-dossier': 'Không có hồ sơ này.',
  closed: 'Hồ sơ đã chốt danh sách.',
  'other-plan-or-path': 'Phương án thuộc kế hoạch hoặc đường đi khác với hồ sơ.',
  'other-area': 'Phương án nằm ngoài địa bàn của hồ sơ.',
  'other-unit': 'Hồ sơ thuộc đơn vị tập hợp khác.',
  full: 'Hồ sơ đã đủ số phương án tối đa.',
};

const MISSING: Record<Missing['rule'], string> = {
  'procedure-required': 'Cần ít nhất một thủ tục hành chính, hoặc tên nhóm thủ tục.',
  'measure-required': 'Cần ít nhất một biện pháp đơn giản hóa.',
  'text-required': 'Mục này không được để trống.',
  'benefit-required': 'Cần nêu lợi ích: thời gian, chi phí, hoặc bằng lời kèm lý do chưa có số liệu.',
  'figure-required':
    'Số liệu đã nhập không cho ra mức cắt giảm; cần sửa số liệu, hoặc nêu lợi ích bằng lời kèm lý do chưa có số liệu.',
  'answer-required': 'Cảnh báo này chưa được giải trình.',
  'head-approval-required': 'Lãnh đạo đơn vị chưa duyệt đúng bản này.',
};

const NO_FIGURE_LABELS: Readonly<Record<NoFigure, string>> = {
  ...OBSTACLE_LABELS,
  NOTHING_SAVED: 'Trước và sau bằng nhau.',
};

/** With the reason, where what was entered yields no figure. */
export function missingWords({ rule, code }: Pick<Missing, 'rule' | 'code'>): string {
  if (rule !== 'figure-required') return MISSING[rule];
  const why = NO_FIGURE_LABELS[code as NoFigure];
  return `${why} ${MISSING[rule]}`;
}

/** What lists of refused acts are sorted by. */
export const REFUSAL_SORT_NAMES = {
  newest: 'mới trước',
  oldest: 'cũ trước',
  often: 'ghi gộp nhiều lần trước',
} as const;
