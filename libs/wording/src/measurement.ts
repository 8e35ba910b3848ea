import type { CostMethod, CostObstacle, MeasuredTime, TimeObstacle, TimeUnit } from '@app/domain';

export const METHOD_NAMES: Readonly<Record<CostMethod, string>> = {
  SCM_TT02: 'chi phí tuân thủ theo Điều 27 Thông tư 02/2017/TT-VPCP',
  PROCESSING_TIME: 'thời hạn giải quyết quy ra tiền',
};

export const TIME_UNIT_NAMES: Readonly<Record<TimeUnit, string>> = {
  minute: 'phút',
  hour: 'giờ',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
};

export const OBSTACLE_LABELS: Readonly<Record<CostObstacle | TimeObstacle, string>> = {
  BENEFIT_IN_WORDS: 'Lợi ích chỉ nêu bằng lời.',
  NO_COST_INPUTS: 'Không có số liệu chi phí.',
  NO_TIME_LIMIT: 'Không quy định thời hạn trước hoặc sau.',
  UNREAD_TIME_LIMIT: 'Không đọc được thời hạn.',
  NO_SINGLE_TIME: 'Thời hạn là khoảng hoặc có nhiều trường hợp.',
  CALENDAR_TIME: 'Ngày theo lịch, tuần, tháng và năm không quy đổi ra giờ làm việc.',
  MIXED_UNITS: 'Thời hạn trước và sau khác đơn vị, không quy đổi được.',
  CASES_DIFFER: 'Số trường hợp trước và sau khác nhau.',
  DOSSIERS_OF_OTHER_CASES: 'Số hồ sơ không ghi đủ, ghi đúng từng trường hợp của thời hạn.',
};

export function sheetTitle(number: string, edition: number): string {
  return `${number}, bản ${String(edition)}`;
}

export const NOT_MEASURED = 'Phương án này chưa có số liệu đo nào.';

/** What was found in the text of a time limit. */
export const LIMIT_FORM_NAMES: Record<MeasuredTime['before']['form'], string> = {
  cases: 'đọc được thời hạn',
  none: 'không nêu thời hạn',
  unread: 'chưa đọc được, giữ nguyên văn',
};
