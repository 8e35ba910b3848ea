import type { EncodingFault, JsonRefusal, JsonRule } from '@app/json';
import { showCount } from './figures/numbers.js';

export function jsonRefusalWords({ rule, limit, encoding }: Omit<JsonRefusal, keyof Error | 'field'>): string {
  if (encoding) return encodingWords(encoding);
  return WORDS[rule].replace('{}', limit === null ? '' : showCount(limit));
}

function encodingWords({ encoding, offset }: EncodingFault): string {
  if (encoding !== null) return `Nội dung viết bằng ${encoding}. ${WORDS.encoding}`;
  return `Byte thứ ${String(offset + 1)} không thuộc chữ nào của UTF-8. ${WORDS.encoding}`;
}

/** Content-Type names another encoding. */
export function otherCharsetWords(charset: string): string {
  return `Content-Type nêu charset=${charset}. ${WORDS.encoding}`;
}

const WORDS: Record<JsonRule, string> = {
  encoding: 'Chỉ nhận chữ UTF-8: hãy chuyển nội dung sang UTF-8 rồi gửi lại.',
  syntax: 'Không đọc được yêu cầu: nội dung phải là JSON đúng cú pháp.',
  duplicate: 'Một đối tượng JSON có hai trường cùng tên này; hãy giữ một.',
  depth: 'Nội dung lồng nhau quá {} tầng.',
  values: 'Nội dung có quá {} giá trị.',
  nested: 'Nội dung có quá {} danh sách và đối tượng.',
  members: 'Một đối tượng JSON có quá {} trường.',
  text: 'Một đoạn chữ, hoặc tên trường, dài quá {} ký tự.',
  number: 'Một con số dài quá {} ký tự.',
};
