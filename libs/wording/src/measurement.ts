import type { CostMethod, CostObstacle, MeasuredTime, MeasurementFault, TimeObstacle, TimeUnit } from '@app/domain';

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

export const MEASUREMENT_FAULTS: Readonly<Record<MeasurementFault['rule'], string>> = {
  BAD_DATE: 'Ngày này không có trong lịch.',
  DUPLICATE_LINE: 'Mã dòng trùng với một dòng đứng trước.',
  ESTIMATE_NOT_ORDERED: 'Ước lượng phải đi từ thấp (low) qua giữa (central) đến cao (high).',
  MISSING_RATE: 'Công việc có số giờ nên cần mã tham số tiền công một giờ, ở đây hoặc cho cả phép tính.',
  MISSING_TIME: 'Phương pháp này cần thời hạn trước và sau.',
  MISSING_VOLUME: 'Thiếu số lần hoặc số đối tượng trong một năm.',
  PARAMETER_NOT_IN_FORCE: 'Tham số không có hiệu lực vào ngày tính.',
  PARAMETER_OF_OTHER_AREA: 'Tham số không áp dụng cho địa bàn này.',
  PARAMETER_OF_OTHER_KIND: 'Tham số này thuộc loại khác.',
  READING_CONTRADICTS:
    'Cách đọc ghi kèm trái với điều mà nguyên văn thời hạn nói rõ, hoặc khoảng viết ngược; sửa một trong hai.',
  REPEATED_ENTRY: 'Thủ tục này đã có số liệu đo ở trên.',
  REPEATED_METHOD: 'Mỗi phương pháp chỉ tính một lần.',
  UNKNOWN_PARAMETER: 'Không có tham số này.',
  VOLUME_DIFFERS: 'Số hồ sơ một năm khác tổng số hồ sơ của các trường hợp.',
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
