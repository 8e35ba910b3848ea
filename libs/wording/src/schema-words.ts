import { valueInFile } from './values.js';

type Params = Readonly<Record<string, unknown>>;

/** Longest field name repeated to its sender. */
const LONGEST_NAME = 200;

const TYPES: Readonly<Record<string, string>> = {
  string: 'một đoạn chữ',
  object: 'một đối tượng JSON',
  array: 'một danh sách',
  integer: 'một số nguyên',
  number: 'một số',
  boolean: 'true (có) hoặc false (không)',
  null: 'null (bỏ trống)',
};
const typeName = (type: unknown) => TYPES[String(type)] ?? String(type);

const SHORT_NAME = 'Chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối; bắt đầu bằng chữ hoặc số.';
const DATE = 'Phải là một ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-05-15.';
const PATTERNS: Readonly<Record<string, string>> = {
  '^[a-z0-9][a-z0-9.-]*$': SHORT_NAME,
  '^[a-z0-9]+(-[a-z0-9]+)*$': SHORT_NAME,
  '^[A-Za-z0-9][A-Za-z0-9.-]*$': 'Chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối; bắt đầu bằng chữ hoặc số.',
  '^[A-Za-z0-9._-]{1,60}$': 'Chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; nhiều nhất 60 ký tự.',
  '^[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*$': 'Phải là mã địa bàn, các cấp nối bằng dấu /.',
  '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$': DATE,
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': DATE,
  '^\\d{4}-\\d{2}-\\d{2}$': DATE,
  '^(0|[1-9][0-9]{0,2})(\\.[0-9]{0,3}[1-9])?$': 'Phải là số từ 0 đến 999, thập phân sau dấu chấm, không có số 0 thừa.',
  '^[0-9]{1,19}([.,][0-9]{1,18})?$': 'Phải là số viết bằng chữ số, nhiều nhất 19 chữ số và 18 chữ số thập phân.',
  '\\S': 'Không được để trống.',
};

const listed = (value: unknown) => [value].flat().map(valueInFile).join(', ');

const WORDS: Readonly<Record<string, (params: Params) => string>> = {
  required: () => 'Thiếu trường này.',
  additionalProperties: () => 'Không có trường này trong mẫu.',
  type: ({ type }) => `Sai kiểu dữ liệu; cần ${[type].flat().map(typeName).join(' hoặc ')}.`,
  enum: ({ allowedValues }) => `Phải là một trong: ${listed(allowedValues)}.`,
  const: ({ allowedValue }) => `Phải là ${valueInFile(allowedValue)}.`,
  pattern: ({ pattern }) => PATTERNS[String(pattern)] ?? 'Không đúng khuôn dạng được nhận ở đây.',
  maxProperties: ({ limit }) => `Nhiều nhất ${String(limit)} trường.`,
  minProperties: ({ limit }) => `Ít nhất ${String(limit)} trường.`,
  propertyNames: ({ propertyName }) =>
    `Tên trường “${String(propertyName).slice(0, LONGEST_NAME)}” không đúng khuôn dạng.`,
  minLength: ({ limit }) => `Ngắn nhất ${String(limit)} ký tự.`,
  maxLength: ({ limit }) => `Dài nhất ${String(limit)} ký tự.`,
  minItems: ({ limit }) => `Ít nhất ${String(limit)} mục.`,
  maxItems: ({ limit }) => `Nhiều nhất ${String(limit)} mục.`,
  uniqueItems: () => 'Các mục không được trùng nhau.',
  minimum: ({ limit }) => `Nhỏ nhất là ${String(limit)}.`,
  maximum: ({ limit }) => `Lớn nhất là ${String(limit)}.`,
  not: () => 'Số này hiểu được hai cách (hàng nghìn hay thập phân); viết không có dấu, ví dụ 40000.',
  discriminator: ({ tag, allowedValues }) =>
    allowedValues === undefined
      ? `Trường ${String(tag)} không có giá trị hợp lệ.`
      : `Trường ${String(tag)} phải là một trong: ${listed(allowedValues)}.`,
  anyOf: ({ missing }) =>
    missing === undefined
      ? 'Không đúng với dạng nào được nhận ở đây.'
      : `Cần ít nhất một trong: ${[missing].flat().map(String).join(', ')}.`,
  oneOf: () => 'Phải đúng với một dạng duy nhất được nhận ở đây.',
};

export function schemaWords(keyword: string, params: Params): string {
  return WORDS[keyword]?.(params) ?? 'Không đúng với mẫu đã công bố.';
}
