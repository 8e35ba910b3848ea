import type { SheetFaultCode } from '@app/domain';

/** Why a sheet of the right form cannot be computed. */
export const SHEET_FAULT_LABELS: Readonly<Record<SheetFaultCode, string>> = {
  BAD_DATE: 'Ngày này không có trong lịch.',
  DUPLICATE_LINE: 'Mã dòng trùng với một dòng đứng trước.',
  ESTIMATE_NOT_ORDERED: 'Ước lượng phải đi từ thấp (low) qua giữa (central) đến cao (high).',
  MISSING_RATE: 'Công việc có số giờ nên cần mã tham số tiền công một giờ, ở đây hoặc ở /cost/hourlyRate.',
  MISSING_TIME: 'Phương pháp này cần thời hạn trước và sau.',
  MISSING_VOLUME: 'Thiếu số lần hoặc số đối tượng trong một năm.',
  PARAMETER_NOT_IN_FORCE: 'Tham số không có hiệu lực vào ngày tính.',
  PARAMETER_OF_OTHER_AREA: 'Tham số không áp dụng cho địa bàn của phiếu.',
  PARAMETER_OF_OTHER_KIND: 'Tham số này thuộc loại khác.',
  UNKNOWN_PARAMETER: 'Phiếu không có tham số này.',
};

export const NUMBER_FAULT = 'Số phải viết đủ chữ số, không dùng lũy thừa, dài nhất 40 ký tự.';

type Params = Readonly<Record<string, unknown>>;
const listed = (value: unknown) => (Array.isArray(value) ? value.map(String).join(', ') : String(value));

const WORDS: Readonly<Record<string, (params: Params) => string>> = {
  required: () => 'Thiếu trường này.',
  additionalProperties: () => 'Mẫu phiếu không có trường này.',
  propertyNames: ({ propertyName }) => `Tên “${String(propertyName)}” không hợp lệ.`,
  type: ({ type }) => `Sai kiểu dữ liệu; cần: ${listed(type)}.`,
  enum: ({ allowedValues }) => `Phải là một trong: ${listed(allowedValues)}.`,
  const: ({ allowedValue }) => `Phải là ${String(allowedValue)}.`,
  pattern: ({ pattern }) => `Phải theo mẫu ${String(pattern)}.`,
  not: () => 'Số này hiểu được hai cách (hàng nghìn hay thập phân); viết không có dấu, ví dụ 40000.',
  minLength: ({ limit }) => `Ngắn nhất ${String(limit)} ký tự.`,
  maxLength: ({ limit }) => `Dài nhất ${String(limit)} ký tự.`,
  minItems: ({ limit }) => `Ít nhất ${String(limit)} mục.`,
  maxItems: ({ limit }) => `Nhiều nhất ${String(limit)} mục.`,
  minProperties: ({ limit }) => `Ít nhất ${String(limit)} trường.`,
  maxProperties: ({ limit }) => `Nhiều nhất ${String(limit)} trường.`,
  minimum: ({ limit }) => `Nhỏ nhất là ${String(limit)}.`,
  maximum: ({ limit }) => `Lớn nhất là ${String(limit)}.`,
  discriminator: () => 'Phương pháp (method) phải là SCM_TT02 hoặc PROCESSING_TIME.',
  anyOf: () => 'Cần ít nhất một trong: time, cost, benefit.',
};

/** A fault of form in words, by the schema's keyword. */
export function formFault(keyword: string, params: Params): string {
  return WORDS[keyword]?.(params) ?? 'Không đúng với mẫu phiếu.';
}
