import type { JsonRule } from '@app/json';

/** `limit`: the passed bound. */
export function jsonRefusalWords(rule: JsonRule, limit: number | null): string {
  return WORDS[rule].replace('{}', limit === null ? '' : limit.toLocaleString('vi-VN'));
}

const WORDS: Record<JsonRule, string> = {
  utf8: 'Nội dung không phải UTF-8 đúng cách.',
  syntax: 'Không đọc được yêu cầu: nội dung phải là JSON đúng cú pháp.',
  duplicate: 'Một đối tượng JSON có hai trường cùng tên.',
  depth: 'Nội dung lồng nhau quá {} tầng.',
  values: 'Nội dung có quá {} giá trị.',
  nested: 'Nội dung có quá {} danh sách và đối tượng.',
  members: 'Một đối tượng JSON có quá {} trường.',
  text: 'Một đoạn chữ, hoặc tên trường, dài quá {} ký tự.',
  number: 'Một con số dài quá {} ký tự.',
};
