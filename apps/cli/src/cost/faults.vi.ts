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
