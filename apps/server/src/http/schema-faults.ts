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

const WORDS: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  required: () => 'Thiếu trường này.',
  additionalProperties: () => 'Không có trường này trong mẫu.',
  type: ({ type }) => `Sai kiểu dữ liệu; cần: ${listed(type)}.`,
  enum: ({ allowedValues }) => `Phải là một trong: ${listed(allowedValues)}.`,
  const: ({ allowedValue }) => `Phải là ${String(allowedValue)}.`,
  pattern: ({ pattern }) => `Phải theo mẫu ${String(pattern)}.`,
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
