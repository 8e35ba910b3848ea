import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Fault } from './problem.js';

/** What a JSON Schema found wrong, each by its JSON pointer, told to people. */
export function schemaFaults(errors: readonly ErrorObject[]): readonly Fault[] {
  return errors.map(faultOf);
}

function faultOf({ instancePath, keyword, params }: ErrorObject): Fault {
  const given = params as Readonly<Record<string, unknown>>;
  const member = given['missingProperty'] ?? given['additionalProperty'] ?? given['unevaluatedProperty'];
  const field = typeof member === 'string' ? `${instancePath}/${escaped(member)}` : instancePath;
  return { field, rule: keyword, message: messageOf(keyword, given) };
}

function escaped(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}

function messageOf(keyword: string, params: Readonly<Record<string, unknown>>): string {
  const words = WORDS[keyword];
  return words ? words(params) : 'Không đúng với mẫu đã công bố.';
}

const listed = (value: unknown) => (Array.isArray(value) ? value.map(String).join(', ') : String(value));

const TYPES: Readonly<Record<string, string>> = {
  string: 'một đoạn chữ',
  object: 'một đối tượng JSON',
  array: 'một danh sách',
  integer: 'một số nguyên',
  number: 'một số',
  boolean: 'true hoặc false',
  null: 'null',
};
const typeName = (type: unknown) => TYPES[String(type)] ?? String(type);

const SHORT_NAME = 'Chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối; bắt đầu bằng chữ hoặc số.';
const DATE = 'Phải là một ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-05-15.';
/** What is asked by the patterns of the published schemas. */
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

const WORDS: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  required: () => 'Thiếu trường này.',
  additionalProperties: () => 'Không có trường này trong mẫu.',
  type: ({ type }) => `Sai kiểu dữ liệu; cần ${[type].flat().map(typeName).join(' hoặc ')}.`,
  enum: ({ allowedValues }) => `Phải là một trong: ${listed(allowedValues)}.`,
  const: ({ allowedValue }) => `Phải là ${String(allowedValue)}.`,
  pattern: ({ pattern }) => PATTERNS[String(pattern)] ?? 'Không đúng khuôn dạng được nhận ở đây.',
  maxProperties: ({ limit }) => `Nhiều nhất ${String(limit)} trường.`,
  propertyNames: () => 'Có tên trường không đúng khuôn dạng.',
  minLength: ({ limit }) => `Ngắn nhất ${String(limit)} ký tự.`,
  maxLength: ({ limit }) => `Dài nhất ${String(limit)} ký tự.`,
  minItems: ({ limit }) => `Ít nhất ${String(limit)} mục.`,
  maxItems: ({ limit }) => `Nhiều nhất ${String(limit)} mục.`,
  uniqueItems: () => 'Các mục không được trùng nhau.',
  minimum: ({ limit }) => `Nhỏ nhất là ${String(limit)}.`,
  maximum: ({ limit }) => `Lớn nhất là ${String(limit)}.`,
  not: () => 'Số này hiểu được hai cách (hàng nghìn hay thập phân); viết không có dấu, ví dụ 40000.',
  discriminator: ({ tag }) => `Trường ${String(tag)} không có giá trị hợp lệ.`,
  anyOf: () => 'Không đúng với dạng nào được nhận ở đây.',
  oneOf: () => 'Phải đúng với một dạng duy nhất được nhận ở đây.',
};
