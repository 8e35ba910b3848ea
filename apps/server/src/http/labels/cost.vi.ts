import {
  parseDecimal,
  showNumber,
  type CostMethod,
  type CostObstacle,
  type MeasurementFault,
  type TimeObstacle,
  type TimeUnit,
  type WarningCode,
} from '@app/domain';

export const METHOD_NAMES: Readonly<Record<CostMethod, string>> = {
  SCM_TT02: 'chi phí tuân thủ theo Điều 27 Thông tư 02/2017/TT-VPCP',
  PROCESSING_TIME: 'thời hạn giải quyết quy ra tiền',
};

export const UNIT_NAMES: Readonly<Record<TimeUnit, string>> = {
  hour: 'giờ',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
};

export const OBSTACLE_LABELS: Readonly<Record<CostObstacle | TimeObstacle, string>> = {
  BENEFIT_IN_WORDS: 'Lợi ích chỉ nêu bằng lời.',
  NO_COST_INPUTS: 'Không có số liệu chi phí.',
  NO_TIME_LIMIT: 'Không quy định thời hạn trước hoặc sau.',
  UNREAD_TIME_LIMIT: 'Không đọc được thời hạn.',
  NO_SINGLE_TIME: 'Thời hạn là khoảng hoặc có nhiều trường hợp.',
  CALENDAR_TIME: 'Ngày theo lịch và tháng không quy đổi ra giờ làm việc.',
  MIXED_UNITS: 'Thời hạn trước và sau khác đơn vị, không quy đổi được.',
  CASES_DIFFER: 'Số trường hợp trước và sau khác nhau.',
};

/** Why figures of the right form cannot be computed. */
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
  REPEATED_ENTRY: 'Thủ tục này đã có số liệu đo ở trên.',
  REPEATED_METHOD: 'Mỗi phương pháp chỉ tính một lần.',
  UNKNOWN_PARAMETER: 'Không có tham số này.',
};

type Details = Readonly<Record<string, string>>;

/** What a warning says; its details are figures as plain decimals. */
export const WARNING_LABELS: Readonly<Record<WarningCode, (details: Details) => string>> = {
  STATED_CUT_DIFFERS: (of) =>
    `Mức cắt giảm ghi ${figure(of, 'stated')} khác với trước trừ sau là ${figure(of, 'computed')}.`,
  STATED_AMOUNT_DIFFERS: (of) => `Số tiền ghi ${figure(of, 'stated')} khác với số tính được ${figure(of, 'computed')}.`,
  STATED_RATE_DIFFERS: (of) => `Tỷ lệ ghi ${figure(of, 'stated')}% khác với tỷ lệ tính được: ${rate(of)}.`,
  HOURS_DIFFER_FROM_DAYS: (of) =>
    `Số giờ ghi ${figure(of, 'stated')} khác với số ngày × 8 là ${figure(of, 'computed')}.`,
  MIXED_UNITS: () => 'Lẫn ngày làm việc hoặc giờ với ngày theo lịch hoặc tháng; không tính mức giảm.',
  AFTER_ABOVE_BEFORE: (of) => `${subject(of)} sau cao hơn trước.`,
  ABOLITION_LEAVES_COST: () => 'Thủ tục bãi bỏ mà vẫn còn chi phí.',
  ABOLITION_LEAVES_TIME: () => 'Thủ tục bãi bỏ mà vẫn còn thời hạn.',
  ZERO_SUBJECTS_WITH_COST: () => 'Không có đối tượng hoặc hồ sơ nào trong năm mà vẫn nêu chi phí.',
  CUT_OVER_90_PERCENT: (of) => `${subject(of)} cắt giảm trên 90%.`,
  NO_BREAKDOWN: () => 'Chi phí lấy theo văn bản, không có bảng tính chi tiết.',
  SEVERAL_PROCEDURES: ({ codes }) => `Một dòng nêu nhiều thủ tục${codes ? `: ${codes}` : ''}.`,
  CODE_IN_NAME: ({ codes = '' }) => `Tên thủ tục chứa mã: ${codes}.`,
  REPEATED_PROCEDURE: ({ line = '' }) => `Thủ tục đã tính ở dòng ${line} theo cùng phương pháp.`,
};

/** Warnings on a cost carry its amounts; those on a time limit none. */
function subject(details: Details): string {
  return details['before'] === undefined ? 'Thời hạn' : 'Chi phí';
}

function rate(details: Details): string {
  return details['computed'] ? `${figure(details, 'computed')}%` : 'không xác định';
}

/** A figure of the details as people read it; several are divided by a stroke. */
function figure(details: Details, name: 'stated' | 'computed'): string {
  return (details[name] ?? '')
    .split(' / ')
    .map((text) => {
      const value = parseDecimal(text);
      return value ? showNumber(value, 6n) : text;
    })
    .join(' hoặc ');
}
