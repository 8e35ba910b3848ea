import type { CostObstacle, ServiceIndicator, TimeKind, TimeObstacle } from '@app/domain';
import type {
  Aspect,
  Basis,
  Caveat,
  Dimension,
  Lacking,
  LineSort,
  ProcedurePart,
  SavingStatus,
  TargetGap,
  Uncomputed,
  Unmatched,
} from '@app/read-side';
import { OBSTACLE_LABELS } from './measurement.js';

export const SAVING_STATUS_NAMES: Readonly<Record<SavingStatus, string>> = {
  proposed: 'đề xuất',
  consolidated: 'đã tổng hợp',
  submitted: 'đã trình',
  approved: 'đã thông qua',
  completed: 'đã đi hết đường đi',
  'partly-approved': 'thông qua một phần',
  rejected: 'không thông qua',
  referred: 'chuyển cấp có thẩm quyền',
  'rejected-and-referred': 'một phần không thông qua, phần còn lại chuyển cấp có thẩm quyền',
};

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  ward: 'địa bàn',
  plan: 'kế hoạch',
  unit: 'đơn vị',
  field: 'lĩnh vực',
  measures: 'nhóm biện pháp',
  stage: 'bước',
  status: 'tình trạng',
  catalogue: 'danh mục',
  month: 'tháng quyết định',
  quarter: 'quý quyết định',
};

/** What a line lacks. */
export const LACKING_NAMES: Readonly<Record<Lacking, string>> = {
  field: 'thủ tục chưa rõ lĩnh vực',
  measures: 'chưa nêu biện pháp',
  catalogue: 'ngoài danh mục',
  month: 'chưa quyết định',
};

export const LINE_SORT_NAMES: Readonly<Record<LineSort, string>> = {
  id: 'mã',
  number: 'số phương án',
  'saving-scm': 'chi phí tuân thủ giảm nhiều trước',
  'saving-processing': 'chi phí theo thời gian giải quyết giảm nhiều trước',
  'saving-time': 'thời gian giảm nhiều trước (mỗi dòng theo đơn vị của nó)',
};

/** `2026-06` is `tháng 6/2026`, `2026-Q2` is `quý II/2026`. */
export function monthName(value: string): string {
  const [year = '', part = ''] = value.split('-');
  if (!part.startsWith('Q')) return `tháng ${String(Number(part))}/${year}`;
  return `quý ${['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1] ?? part}/${year}`;
}

export const FIGURE_NAMES = { time: 'thời gian', cost: 'chi phí' } as const;

/** What duplicates count once. */
export const ASPECT_NAMES: Readonly<Record<Aspect, string>> = { ...FIGURE_NAMES, conditions: 'điều kiện kinh doanh' };

export const TIME_KIND_NAMES: Readonly<Record<TimeKind, string>> = {
  'working-hour': 'giờ làm việc (một ngày làm việc là 8 giờ)',
  day: 'ngày theo lịch',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
};

const WITHOUT_FIGURE: Readonly<Record<Exclude<Uncomputed, CostObstacle | TimeObstacle>, string>> = {
  NOT_MEASURED: 'Chưa có số liệu đo.',
  PARTLY_APPROVED: 'Chỉ thông qua một phần; không tách được số liệu theo từng biện pháp.',
};

export const UNCOMPUTED_LABELS: Readonly<Record<Uncomputed, string>> = { ...OBSTACLE_LABELS, ...WITHOUT_FIGURE };

/** By figure and reason: `time:MIXED_UNITS`. */
export const NOT_COMPUTED_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ time: 'thời gian', cost: 'chi phí' }).flatMap(([figure, name]) =>
    Object.entries(UNCOMPUTED_LABELS).map(([why, label]) => [`${figure}:${why}`, `${name}: ${label}`]),
  ),
);

export const UNMATCHED_LABELS: Readonly<Record<Unmatched, string>> = {
  NOT_REGISTERED: 'Thủ tục chưa có trong sổ.',
  NO_BASELINE: 'Không có số liệu gốc năm 2024.',
  SEVERAL_BASELINES: 'Nhiều cơ quan cùng địa bàn có số liệu gốc, không rõ của cơ quan nào.',
  NO_BASELINE_TIME: 'Số liệu gốc không có thời gian.',
  NO_BASELINE_COST: 'Số liệu gốc không có chi phí.',
  METHOD_UNKNOWN: 'Số liệu gốc không ghi phương pháp tính chi phí.',
  NOT_COMPUTED: 'Phương án chưa có số liệu sau cắt giảm.',
  OTHER_UNIT: 'Khác đơn vị thời gian với số liệu gốc.',
  OTHER_METHOD: 'Khác phương pháp tính chi phí với số liệu gốc.',
  COUNTED_ELSEWHERE: 'Phương án khác trên cùng số liệu gốc đã được tính.',
};

export const MISSING_LABELS: Readonly<Record<Unmatched | TargetGap, string>> = {
  ...UNMATCHED_LABELS,
  PROCEDURES_WITHOUT_BASELINE: 'Thủ tục trong sổ không có số liệu gốc năm 2024.',
  PARTLY_APPROVED: 'Điều kiện trong phương án chỉ được thông qua một phần.',
  NO_REGISTRY: 'Chưa có sổ thủ tục của danh mục này.',
  TASKS_WITHOUT_DATE: 'Sản phẩm không có ngày hạn trong kế hoạch.',
};

export const CAVEAT_LABELS: Readonly<Record<Caveat, string>> = {
  PART_OF_AREA: 'Người xem chỉ thấy một phần địa bàn của kế hoạch, nên không kết luận đạt hay không.',
  DESCRIBED_SCOPE: 'Phạm vi chỉ được tả bằng lời, hệ thống không tự xác định được; không tính.',
  CATALOGUE_NOT_IN_REGISTRY:
    'Sổ thủ tục không ghi danh mục của kế hoạch: mẫu số là mọi thủ tục có mã quốc gia trong sổ.',
  BASELINE_NOT_STATED: 'Văn bản không nêu năm gốc; hệ thống so với năm 2024.',
  DAY_AHEAD: 'Chưa hết thời điểm phải đạt nên chưa kết luận là không đạt.',
  COUNTED_AFTER_DAY: 'Đã qua thời điểm phải đạt; con số tính đến hôm nay nên không kết luận là đã đạt đúng thời điểm.',
};

/** Which procedures of a figure. */
export const PROCEDURE_PART_NAMES: Readonly<Record<ProcedurePart, string>> = {
  measured: 'thủ tục có số liệu gốc năm 2024',
  unmeasured: 'thủ tục trong sổ không có số liệu gốc năm 2024',
  registered: 'thủ tục trong sổ',
  reviewed: 'thủ tục trong sổ đã có phương án',
};

export const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  approved: 'đã thông qua',
  live: 'nếu mọi phương án đang có được thực hiện',
  counted: 'đã ghi nhận',
};

export const FORMULAS: Readonly<Record<ServiceIndicator, string>> = {
  'time-cut':
    'Tổng (thời gian năm 2024 − thời gian sau cắt giảm) ÷ tổng thời gian năm 2024 của mọi thủ tục có số liệu gốc, riêng từng loại đơn vị thời gian',
  'cost-cut':
    'Tổng (chi phí năm 2024 − chi phí sau cắt giảm) ÷ tổng chi phí năm 2024 của mọi thủ tục có số liệu gốc, riêng từng phương pháp',
  'conditions-simplified':
    'Số điều kiện kinh doanh đơn giản hóa hoặc bãi bỏ trong phương án được chấp nhận ÷ số điều kiện được nêu trong các phương án',
  'conditions-abolished':
    'Số điều kiện kinh doanh bãi bỏ trong phương án được chấp nhận ÷ số điều kiện được nêu trong các phương án',
  'internal-procedures-reviewed': 'Số thủ tục nội bộ có phương án ÷ số thủ tục nội bộ trong sổ gần nhất',
  'procedures-reviewed': 'Số thủ tục có phương án ÷ số thủ tục trong sổ gần nhất',
  'tasks-on-time': 'Số sản phẩm hoàn thành đúng hạn ÷ số sản phẩm đã đến hạn hoặc đã hoàn thành',
};

export const FROM_OTHER_SYSTEM = 'Lấy từ hệ thống khác, không tính ở đây';
